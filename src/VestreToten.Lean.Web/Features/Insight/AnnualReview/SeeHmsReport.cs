using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Insight.Trends;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.AnnualReview;

/// <summary>The yearly review of one board, for those who may see its trends.</summary>
internal sealed class SeeHmsReport(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    private readonly BoardStarts _starts = new();

    /// <summary>The year; null where there is no such board or no such year, or it is not for the asker.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="slug">The unit's name in addresses.</param>
    /// <param name="year">A year of four digits, not one that is to come.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<HmsReport?> ExecuteAsync(ClaimsPrincipal who, string slug, string year, CancellationToken cancellationToken = default)
    {
        var today = time.GetUtcNow().DayInNorway();
        if (Read(year) is not { } y || y > IsoWeek.Of(today).Year
            || await access.FindAsync(who, Right.SeeTrends, slug, cancellationToken) is not { } board)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var written = await db.ClosedWeeks.Where(w => w.UnitId == board.UnitId).OrderByDescending(w => w.Week).Select(w => (IsoWeek?)w.Week)
            .FirstOrDefaultAsync(cancellationToken);
        var span = new Span(y, today, written);
        var weeks = await db.ClosedWeeks.Where(w => w.UnitId == board.UnitId && w.Week >= span.First && w.Week <= span.Last)
            .OrderBy(w => w.Week).ToListAsync(cancellationToken);
        var goalWeeks = await db.ClosedGoalWeeks.Where(w => w.UnitId == board.UnitId && w.Week >= span.First && w.Week <= span.Last)
            .OrderBy(w => w.Position).ThenBy(w => w.GoalId).ThenBy(w => w.Week).ToListAsync(cancellationToken);
        var texts = await TextsAsync(db, [.. goalWeeks.Select(w => w.GoalId).Distinct()], cancellationToken);
        var meetings = await db.Meetings.Where(m => m.BoardId == board.BoardId && m.Week >= span.First && m.Week <= span.Last)
            .Select(m => new { m.State, m.Reason }).ToListAsync(cancellationToken);
        var began = await BeganAsync(db, board, cancellationToken);
        var held = meetings.Count(m => m.State == MeetingState.Held);
        var skipped = meetings.Where(m => m.State == MeetingState.NotHeld).ToList();
        var counted = weeks.Where(w => w.HasCount).ToList();
        var ofYear = await GainQueries.OfYearAsync(db, board.BoardId, y, today.Year, cancellationToken);
        return new HmsReport(
            board.Slug, board.UnitName, y, span.NewestWeek, held,
            [.. skipped.GroupBy(m => m.Reason ?? NotHeldReason.Other).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))],
            Math.Max(0, span.WeeksPassedSince(began?.Week) - held - skipped.Count),
            counted.Count, Mean(counted, w => w.Ballots), Mean(counted, w => w.Headcount),
            span.Quarters, HmsLines.Of(span.Quarters, counted, goalWeeks, texts), HmsChanges.Of(counted, goalWeeks, texts),
            await WorkAsync(db, board.BoardId, y, cancellationToken), ofYear.Sums, ofYear.HoursPerFte,
            began?.Week is { } first && first.Year == y && first > span.First ? first : null, began?.Year < y)
        {
            Figures = (await YearFigures.ReadAsync(db, [board.BoardId], y, cancellationToken)).GetValueOrDefault(board.BoardId, YearFigures.None),
        };
    }

    private static int? Read(string year) =>
        year.Length == 4 && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y >= GainLimits.FirstYear ? y : null;

    /// <summary>The week since when the board is in use, and the first year that anything is known of; null where nothing is.</summary>
    private async Task<(IsoWeek? Week, int Year)?> BeganAsync(LeanDbContext db, BoardKey board, CancellationToken cancellationToken)
    {
        var first = await _starts.ReadAsync(db, board.BoardId, cancellationToken);
        var gain = await db.Gains.Where(g => g.BoardId == board.BoardId).Select(g => (int?)g.IdentifiedYear).MinAsync(cancellationToken);
        var improvement = await db.Improvements.Where(i => i.BoardId == board.BoardId).OrderBy(i => i.Id)
            .Select(i => (DateTimeOffset?)i.Created).FirstOrDefaultAsync(cancellationToken);
        return ((int?[])[first?.Year, gain, improvement?.DayInNorway().Year]).Min() is { } year ? (first, year) : null;
    }

    private static double? Mean(List<ClosedWeek> weeks, Func<ClosedWeek, int> value) => weeks.Count == 0 ? null : weeks.Average(value);

    private static Task<Dictionary<(int Goal, int Wording), string>> TextsAsync(LeanDbContext db, int[] goals, CancellationToken cancellationToken) =>
        db.WellbeingGoals.Where(g => EF.Parameter(goals).Contains(g.Id))
            .SelectMany(g => g.Wordings, (goal, wording) => new { goal.Id, wording.Number, wording.Text })
            .ToDictionaryAsync(w => (w.Id, w.Number), w => w.Text, cancellationToken);

    private static async Task<HmsWork> WorkAsync(LeanDbContext db, int boardId, int year, CancellationToken cancellationToken)
    {
        var (from, to) = (NewYear(year), NewYear(year + 1));
        var created = await db.Improvements.Where(i => i.BoardId == boardId && i.Created >= from && i.Created < to)
            .GroupBy(i => i.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var ended = await db.Improvements.Where(i => i.BoardId == boardId && i.Ended >= from && i.Ended < to)
            .GroupBy(i => i.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var sent = db.Escalations.Where(e => e.FromBoardId == boardId && e.Created >= from && e.Created < to);
        return new HmsWork(
            created.Values.Sum(), created.GetValueOrDefault(ImprovementKind.TimeThief), ended.GetValueOrDefault(ImprovementState.Done),
            ended.GetValueOrDefault(ImprovementState.Declined), await sent.CountAsync(cancellationToken),
            await sent.CountAsync(e => e.AnsweredAt != null && e.Verdict != Verdict.Withdrawn, cancellationToken));
    }

    private static DateTimeOffset NewYear(int year)
    {
        var midnight = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return new DateTimeOffset(midnight, LocalTime.Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>The weeks of a year, as far as it has come.</summary>
    private sealed class Span(int year, DateOnly today, IsoWeek? written)
    {
        public IsoWeek First { get; } = new(year, 1);

        public IsoWeek Last { get; } = new IsoWeek(year + 1, 1).AddWeeks(-1);

        /// <summary>A quarter is there when its last week has been written: before that it would say something else later.</summary>
        public IReadOnlyList<HmsQuarter> Quarters { get; } =
            [.. Enumerable.Range(1, 4).Select(n => new Period(PeriodKind.Quarter, year, n)).Select(q => new HmsQuarter(q, q.Last <= written))];

        public IsoWeek? NewestWeek => Last < IsoWeek.Of(today) ? null : IsoWeek.Of(today);

        /// <summary>
        /// Weeks that are over, from the board's first meeting on: before it there was nothing to miss. The week that is going on
        /// may still have its meeting.
        /// </summary>
        public int WeeksPassedSince(IsoWeek? firstMeeting) => firstMeeting is { } began && began <= Last
            ? (NewestWeek is { } newest ? newest.Number - 1 : Last.Number) - (began > First ? began.Number - 1 : 0)
            : 0;
    }
}
