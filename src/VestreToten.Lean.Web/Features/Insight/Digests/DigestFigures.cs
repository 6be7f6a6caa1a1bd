using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>What letters tell of boards. The callers have found out which boards the reader reaches.</summary>
internal sealed class DigestFigures(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    /// <summary>How many overdue titles a letter names; the rest are a number.</summary>
    public const int MaxTitles = 5;

    private readonly BoardStarts _starts = new();

    /// <summary>One board this week.</summary>
    public async Task<BoardWeek> WeekAsync(BoardKey key, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var today = time.GetUtcNow().DayInNorway();
        var overdue = db.Improvements.OpenOn(key.BoardId).Where(i => i.Due < today);
        return new BoardWeek(
            key, await NextMeeting.FindAsync(db, key.BoardId, time.GetUtcNow().InNorway().DateTime, cancellationToken), await overdue.CountAsync(cancellationToken),
            await overdue.OrderBy(i => i.Due).ThenBy(i => i.Id).Select(i => i.Title).Take(MaxTitles).ToListAsync(cancellationToken),
            await EscalationQueries.OpenOfAsync(db, key.BoardId, today, cancellationToken));
    }

    /// <summary>Units in a month, in the order they came in.</summary>
    /// <param name="boards">The units.</param>
    /// <param name="month">A day of the month.</param>
    public async Task<IReadOnlyList<UnitMonth>> MonthAsync(
        IReadOnlyList<ReachedBoard> boards, DateOnly month, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = boards.Select(b => b.Board.BoardId).ToList();
        var today = time.GetUtcNow().DayInNorway();
        var weeks = WeeksOf(month);
        var (first, last) = (weeks[0], weeks[^1]);
        var meetings = (await db.Meetings.Where(m => ids.Contains(m.BoardId) && m.Week >= first && m.Week <= last)
            .Select(m => new { m.BoardId, m.State }).ToListAsync(cancellationToken)).ToLookup(m => m.BoardId, m => m.State);
        var starts = await _starts.ReadAsync(db, ids, cancellationToken);
        var overdue = await db.Improvements.Where(i => ids.Contains(i.BoardId) && i.State < ImprovementState.Done && i.Due < today)
            .GroupBy(i => i.BoardId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var open = await db.Escalations.Where(e => e.AnsweredAt == null && (ids.Contains(e.FromBoardId) || ids.Contains(e.ToBoardId)))
            .Select(e => new { e.FromBoardId, e.ToBoardId, IsMissed = e.Deadline < today }).ToListAsync(cancellationToken);
        var gains = (await db.Gains.Where(g => ids.Contains(g.BoardId)).Where(Gain.CountsIn(month.Year)).ToListAsync(cancellationToken)).ToLookup(g => g.BoardId);
        return [.. boards.Select(b => new UnitMonth(
            b.Board, b.Depth, weeks.Count(w => BoardStarts.Counts(starts.TryGetValue(b.Board.BoardId, out var start) ? start : null, w)), meetings[b.Board.BoardId].Count(s => s == MeetingState.Held),
            meetings[b.Board.BoardId].Count(s => s == MeetingState.NotHeld), overdue.GetValueOrDefault(b.Board.BoardId),
            open.Count(e => e.FromBoardId == b.Board.BoardId), open.Count(e => e.FromBoardId == b.Board.BoardId && e.IsMissed),
            open.Count(e => e.ToBoardId == b.Board.BoardId), open.Count(e => e.ToBoardId == b.Board.BoardId && e.IsMissed),
            // Hours alone are told, and they do not depend on how long an årsverk is.
            GainSums.Of(gains[b.Board.BoardId], month.Year, MunicipalSettings.DefaultHoursPerFte)))];
    }

    /// <summary>The weeks of a month: those whose Thursday lies in it, so that each week is of one month (as ISO 8601 does for years).</summary>
    internal static IReadOnlyList<IsoWeek> WeeksOf(DateOnly month)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var weeks = new List<IsoWeek>();
        for (var week = IsoWeek.Of(first); week.Monday < first.AddMonths(1); week = week.AddWeeks(1))
        {
            if (week.Monday.AddDays(3) is var thursday && (thursday.Year, thursday.Month) == (month.Year, month.Month))
                weeks.Add(week);
        }

        return weeks;
    }
}
