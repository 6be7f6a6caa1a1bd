using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Domain.Insight.Closing;

/// <summary>
/// The one gate through which colours leave a unit. Every figure it lets out is a group of <see cref="WeekGroups"/> or a
/// sum of them: they do not overlap, and each is itself fit to be shown, so no adding or subtracting of
/// figures, over the tree or over time, gives anything but sums of groups. docs/decisions/0017 has the reasoning.
/// </summary>
public static class Suppression
{
    /// <summary>All that a week lets out: the boards' vases goal by goal, the boards, and the units with all below them.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>disclosure.threshold-too-low</c>; <c>disclosure.board-twice</c>: two counts of one board;
    /// <c>disclosure.goal-twice</c>: two vases of one goal;
    /// <c>disclosure.other-week</c>: a count of another week; <c>disclosure.unknown-unit</c>: one outside the tree.
    /// </exception>
    public static PublishedWeek Publish(WeekSheet sheet)
    {
        Require(sheet);
        var groups = new WeekGroups(sheet);
        var counts = sheet.Counts.ToDictionary(c => c.UnitId);
        Dictionary<int, (int Ballots, int Headcount)> totals = [];
        List<PublishedCell> cells = [];
        List<PublishedGoal> goals = [];
        foreach (var unit in sheet.Tree.Upwards)
        {
            var total = sheet.Tree.Below(unit).Select(child => totals[child]).Aggregate((0, 0), Plus);
            if (counts.TryGetValue(unit, out var own))
            {
                cells.Add(Cell(CellScope.Board, groups.Own(unit), (own.Ballots, own.Headcount)));
                goals.AddRange(Goals(own, groups.Vases(unit)));
                total = Plus(total, (own.Ballots, own.Headcount));
            }
            totals[unit] = total;
            cells.Add(Cell(CellScope.Subtree, groups.Within(unit), total));

            PublishedCell Cell(CellScope scope, IReadOnlyList<ShownBoards> shown, (int Ballots, int Headcount) all) => new(
                unit, scope, Period.Of(PeriodKind.Week, sheet.Week),
                shown.Count == 0 ? null : shown.Select(g => g.Colours).Aggregate((a, b) => a + b),
                shown.Sum(g => g.Ballots), all.Ballots, all.Headcount,
                [.. shown.SelectMany(g => g.Boards).Order()], shown.Count == 0 ? 0 : 1);
        }
        return new PublishedWeek(sheet.Week, cells, goals);
    }

    /// <summary>
    /// The closed bands or quarters out of published weeks, which may have been stored since. A week that is hidden is
    /// left out of the sum: people who are too few in each week do not become more by being counted four times.
    /// </summary>
    /// <param name="weeks">Published weeks.</param>
    /// <param name="kind">Bands or quarters.</param>
    /// <param name="today">The day in Europe/Oslo.</param>
    public static IReadOnlyList<PublishedCell> Sums(IEnumerable<PublishedCell> weeks, PeriodKind kind, DateOnly today) =>
    [
        .. weeks
            .GroupBy(c => (Period: Period.Of(kind, c.Period.First), c.UnitId, c.Scope))
            .Where(g => g.Key.Period.IsClosed(today))
            .Select(g => Sum(g.Key.Period, [.. g])),
    ];

    private static IEnumerable<PublishedGoal> Goals(WeeklyCount count, IReadOnlyList<BallCount> vases) => count.Goals.Select((goal, i) =>
        new PublishedGoal(
            count.UnitId, count.Week, goal.GoalId, goal.Wording, goal.Position, count.Ballots, i < vases.Count ? vases[i] : null));

    private static PublishedCell Sum(Period period, IReadOnlyList<PublishedCell> weeks)
    {
        var shown = weeks.Where(c => c.Colours is not null).ToArray();
        return new PublishedCell(
            weeks[0].UnitId, weeks[0].Scope, period,
            shown.Length == 0 ? null : shown.Select(c => c.Colours ?? default).Aggregate((a, b) => a + b),
            shown.Sum(c => c.ColouredBallots), weeks.Sum(c => c.Ballots), weeks.Sum(c => c.Headcount),
            [.. shown.SelectMany(c => c.Boards).Distinct().Order()], shown.Length);
    }

    private static void Require(WeekSheet sheet)
    {
        if (sheet.Threshold < MunicipalSettings.LowestThreshold)
            throw new RuleViolationException("disclosure.threshold-too-low");
        if (sheet.Counts.DistinctBy(c => c.UnitId).Count() < sheet.Counts.Count)
            throw new RuleViolationException("disclosure.board-twice");
        if (sheet.Counts.Any(c => c.Goals.DistinctBy(g => g.GoalId).Count() < c.Goals.Count))
            throw new RuleViolationException("disclosure.goal-twice");
        if (sheet.Counts.Any(c => c.Week != sheet.Week))
            throw new RuleViolationException("disclosure.other-week");
        if (sheet.Counts.ExceptBy(sheet.Tree.Upwards, c => c.UnitId).Any())
            throw new RuleViolationException("disclosure.unknown-unit");
    }

    private static (int Ballots, int Headcount) Plus((int Ballots, int Headcount) a, (int Ballots, int Headcount) b) =>
        (a.Ballots + b.Ballots, a.Headcount + b.Headcount);
}
