using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Files;

namespace VestreToten.Lean.Web.Features.Insight.Exports;

/// <summary>The minutes of one meeting, or of all, as one file: a line for each meeting, result, decision and change.</summary>
internal sealed class ExportMinutes(
    AccessCheck access, IDbContextFactory<LeanDbContext> contexts, MeetingQueries meetings, MinutesRows rows, IStringLocalizer<ExportTexts> texts)
{
    /// <summary>Every meeting's, oldest first; null where this person may not take them out, or there is no such board.</summary>
    public async Task<CsvExport?> ExecuteAsync(ClaimsPrincipal who, string slug, CancellationToken cancellationToken = default)
    {
        if (await access.FindAsync(who, Right.ExportBoard, slug, cancellationToken) is not { } board)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var weeks = await db.Meetings.Where(m => m.BoardId == board.BoardId && m.State != MeetingState.Planned)
            .OrderBy(m => m.Week).Select(m => m.Week).ToListAsync(cancellationToken);
        return File(who, board, $"moter-{board.Slug}.csv", weeks);
    }

    /// <summary>One week's; null also where there was no meeting.</summary>
    public async Task<CsvExport?> ExecuteAsync(ClaimsPrincipal who, string slug, string when, CancellationToken cancellationToken = default)
    {
        if (await access.FindAsync(who, Right.ExportBoard, slug, cancellationToken) is not { } board || IsoWeek.TryRead(when) is not { } week
            || await meetings.MinutesAsync(who, board.BoardId, week, cancellationToken) is null)
        {
            return null;
        }

        return File(who, board, $"mote-{board.Slug}-{week}.csv", [week]);
    }

    private CsvExport File(ClaimsPrincipal who, BoardKey board, string name, IReadOnlyList<IsoWeek> weeks) =>
        new(name, [.. MinutesRows.Columns.Select(c => texts["Minutes." + c].Value)], RowsAsync(who, board.BoardId, weeks));

    private async IAsyncEnumerable<IReadOnlyList<FileCell>> RowsAsync(
        ClaimsPrincipal who, int boardId, IReadOnlyList<IsoWeek> weeks, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var week in weeks)
        {
            if (await meetings.MinutesAsync(who, boardId, week, cancellationToken) is not { } minutes)
                continue;
            foreach (var row in rows.Of(minutes))
                yield return row;
        }
    }
}
