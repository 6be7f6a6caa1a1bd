using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Web.Features.Insight.AnnualReview;

/// <summary>
/// Quarters out of stored weeks, through the same gate as everywhere: sums of published weeks. A wording is a line of its
/// own, because what was said of other words is something else.
/// </summary>
internal static class HmsLines
{
    /// <param name="quarters">The year's quarters.</param>
    /// <param name="weeks">The board's weeks with a count.</param>
    /// <param name="goalWeeks">The goals' weeks, in the order of the shelf.</param>
    /// <param name="texts">What each wording says.</param>
    public static IReadOnlyList<HmsLine> Of(
        IReadOnlyList<HmsQuarter> quarters, IReadOnlyList<ClosedWeek> weeks, IReadOnlyList<ClosedGoalWeek> goalWeeks,
        IReadOnlyDictionary<(int Goal, int Wording), string> texts)
    {
        if (weeks.Count == 0)
            return [];
        var headcounts = weeks.ToDictionary(w => w.Week, w => w.Headcount);
        return
        [
            new HmsLine(null, Cells(quarters, weeks.Select(w => PublishedCell.OfStoredBoard(unitId: 0, w.Week, w.Colours, w.Ballots, w.Headcount)))),
            .. goalWeeks.GroupBy(w => (w.GoalId, w.Wording)).Select(goal => new HmsLine(
                texts[goal.Key],
                Cells(quarters, goal.Select(w => PublishedCell.OfStoredBoard(unitId: 0, w.Week, w.Colours, w.Ballots, headcounts.GetValueOrDefault(w.Week)))))),
        ];
    }

    private static IReadOnlyList<HmsCell?> Cells(IReadOnlyList<HmsQuarter> quarters, IEnumerable<PublishedCell> weeks)
    {
        // Whether a quarter is closed has been asked already.
        var sums = Suppression.Sums(weeks, PeriodKind.Quarter, DateOnly.MaxValue).ToDictionary(c => c.Period);
        return [.. quarters.Select(q => q.IsClosed && sums.TryGetValue(q.Period, out var sum)
            ? new HmsCell(sum.Colours, sum.Hidden, sum.NearlyAll, sum.Weeks)
            : null)];
    }
}
