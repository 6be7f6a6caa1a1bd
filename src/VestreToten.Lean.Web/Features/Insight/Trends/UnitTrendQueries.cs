using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>One unit's page. The callers have asked for leave.</summary>
internal sealed class UnitTrendQueries(IDbContextFactory<LeanDbContext> contexts)
{
    private readonly TrendQuestions _ask = new();

    public async Task<UnitTrend> ReadAsync(VisibleUnit unit, TrendSpan span, TrendWindow window, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Once for all the questions: setting a connection up costs as much as a question.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var sums = new BandSums(await _ask.NewestWritten(db, window.First, window.Last, cancellationToken));
        var weeks = (await TrendQueries.OwnWeeksAsync(_ask, db, [unit], window, sums, window.First, cancellationToken)).GetValueOrDefault(unit.UnitId);
        await TrendQueries.AddSubtreesAsync(_ask, db, [unit], window, sums, window.First, cancellationToken);
        var work = await TrendWork.ReadAsync(_ask, db, [unit], window, cancellationToken);
        var bands = sums.Of(PeriodKind.FourWeeks, CellScope.Board, window.First)[unit.UnitId].ToList();
        var subtree = sums.Of(PeriodKind.FourWeeks, CellScope.Subtree, window.First)[unit.UnitId].ToList();
        var row = TrendQueries.Row(unit, weeks, LastOf(bands, window), LastOf(subtree, window), work.Of(unit));
        return new UnitTrend(
            row.Unit, span, window.First, window.Last, row, await GoalsAsync(db, unit, window, row.Points, cancellationToken), bands,
            [.. sums.Of(PeriodKind.Quarter, CellScope.Board, window.First)[unit.UnitId]], subtree,
            await _ask.Oldest(db, unit.UnitId, cancellationToken),
            weeks?.MovedFrom is { } above ? await db.Units.Where(u => u.Id == above).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken) : null,
            window.GainYear);
    }

    private static List<TrendBandCell> LastOf(IEnumerable<TrendBandCell> bands, TrendWindow window) =>
        [.. bands.Where(b => b.Period.First >= window.FirstBand)];

    private async Task<IReadOnlyList<GoalTrend>> GoalsAsync(
        LeanDbContext db, VisibleUnit unit, TrendWindow window, IReadOnlyList<TrendPoint> board, CancellationToken cancellationToken)
    {
        var weeks = await _ask.GoalWeeks(db, unit.UnitId, unit.BoardId, window.First, window.Last).ToListAsync(cancellationToken);
        var ids = weeks.Select(w => w.GoalId).Distinct().ToArray();
        var goals = await _ask.Goals(db, ids).ToDictionaryAsync(g => g.Id, cancellationToken: cancellationToken);
        var headcounts = board.ToDictionary(p => p.Week, p => p.Headcount);
        return
        [
            .. weeks.GroupBy(w => w.GoalId)
                .Select(g => Goal(goals[g.Key], [.. g.OrderBy(w => w.Week)], headcounts))
                .OrderBy(g => !g.IsActive).ThenBy(g => g.Position).ThenBy(g => g.GoalId),
        ];
    }

    private static GoalTrend Goal(WellbeingGoal goal, IReadOnlyList<ClosedGoalWeek> weeks, Dictionary<IsoWeek, int> headcounts)
    {
        List<TrendPoint> points = [];
        foreach (var w in weeks)
        {
            var band = UnitWeeks.BandOf(points.Count == 0 ? null : points[^1].Band, w.BandLow, w.BandMid, w.BandHigh, w.BandIsTrial);
            points.Add(new TrendPoint(
                w.Week, w.Wording, w.Colours, w.Ballots, headcounts.GetValueOrDefault(w.Week), band, w.Ongoing, w.ChangeBegan));
        }

        var texts = goal.Wordings.ToDictionary(w => w.Number, w => w.Text);
        return new GoalTrend(
            goal.Id, weeks[^1].Position, goal.State == GoalState.Active,
            [.. weeks.DistinctBy(w => w.Wording).Select(w => new GoalTrendWording(w.Wording, texts[w.Wording], w.Week))],
            points, TrendQueries.ChangeIn(points));
    }
}
