using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Files;

namespace VestreToten.Lean.Web.Features.Insight.Exports;

/// <summary>All of a board's improvements, open and ended, oldest first, as one file.</summary>
internal sealed class ExportImprovements(
    AccessCheck access, IDbContextFactory<LeanDbContext> contexts, IStringLocalizer<ExportTexts> texts)
{
    private static readonly string[] Columns =
    [
        "Title", "Kind", "State", "ProposedBy", "Owner", "Due", "Created", "StateSince", "Ended", "DeclineReason",
        "Effort", "Effect", "Comments", "Photos", "Raised", "Text",
    ];

    /// <summary>The file; null where this person may not take it out, or there is no such board.</summary>
    public async Task<CsvExport?> ExecuteAsync(ClaimsPrincipal who, string slug, CancellationToken cancellationToken = default)
    {
        if (await access.FindAsync(who, Right.ExportBoard, slug, cancellationToken) is not { } board)
            return null;
        return new CsvExport($"forbedringer-{board.Slug}.csv", [.. Columns.Select(c => texts["Improvement." + c].Value)], RowsAsync(board.BoardId, cancellationToken));
    }

    private async IAsyncEnumerable<IReadOnlyList<FileCell>> RowsAsync(
        int boardId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var improvements = db.Improvements.Where(i => i.BoardId == boardId).OrderBy(i => i.Id)
            .Select(i => new
            {
                i.Title, i.Kind, i.State, i.ProposedBy, i.Owner, i.Due, i.Created, i.StateSince, i.Ended, i.DeclineReason,
                i.Effort, i.Effect, i.CommentCount, i.PhotoCount, i.IsEscalated, i.Text,
            });
        await foreach (var i in improvements.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return
            [
                i.Title, texts["Kind." + i.Kind].Value, texts["State." + i.State].Value, i.ProposedBy, i.Owner, i.Due,
                FileCell.Of(i.Created), FileCell.Of(i.StateSince), FileCell.Of(i.Ended), i.DeclineReason, Choice("Effort.", i.Effort),
                Choice("Effect.", i.Effect), (int?)i.CommentCount, (int?)i.PhotoCount, texts[i.IsEscalated ? "Yes" : "No"].Value, i.Text,
            ];
        }
    }

    private string? Choice<T>(string key, T? chosen)
        where T : struct, Enum => chosen is { } choice ? texts[key + choice].Value : null;
}
