using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>
/// The improvements of the boards that the key's account may open. Texts behind the title, reasons, comments, and the
/// names of those who proposed or took something stay on the board.
/// </summary>
internal sealed class ReadImprovements(AccessCheck access, IDbContextFactory<LeanDbContext> contexts)
{
    public async Task<ApiRows<ImprovementRow>?> ExecuteAsync(
        ClaimsPrincipal who, string? unit, ImprovementState? state, PageRequest page, CancellationToken cancellationToken)
    {
        if (await ApiScope.FindAsync(access, who, Right.SeeBoard, unit, cancellationToken) is not { } scope)
            return null;
        var boards = scope.ByBoard;
        int[] ids = [.. boards.Keys];
        var after = page.After is [var id] ? id : 0;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var read = await db.Improvements
            .Where(i => EF.Parameter(ids).Contains(i.BoardId) && i.Id > after && (state == null || i.State == state))
            .OrderBy(i => i.Id).Take(page.Rows + 1)
            .Select(i => new
            {
                i.Id, i.BoardId, i.Kind, i.State, i.Title, i.Created, i.StateSince, i.Ended, i.Due, i.Effort, i.Effect, i.IsEscalated,
            })
            .ToListAsync(cancellationToken);
        return ApiRows<ImprovementRow>.Of(
            read, page.Rows,
            i => new ImprovementRow(
                i.Id, boards[i.BoardId].Slug, i.Kind, i.State, i.Title, i.Created.DayInNorway(), i.StateSince.DayInNorway(),
                i.Ended?.DayInNorway(), i.Due, i.Effort, i.Effect, i.IsEscalated),
            i => i.Id.ToString(CultureInfo.InvariantCulture));
    }
}
