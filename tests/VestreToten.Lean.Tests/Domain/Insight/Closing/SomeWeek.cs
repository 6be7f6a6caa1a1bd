using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

/// <summary>
/// A kommune of five: 1 above 2 and 5; 2 above 3 and 4. Every board asks three goals, so a ballot is three balls.
/// </summary>
internal static class SomeWeek
{
    public static readonly IsoWeek Week = new(2026, 10);

    public static readonly OrganisationTree Tree = OrganisationTree.FromPaths(["/1/", "/1/2/", "/1/2/3/", "/1/2/4/", "/1/5/"]);

    /// <summary>A board's count with mixed colours: every third ball green, pink and red, in each vase as nearly as can be.</summary>
    public static WeeklyCount Mixed(int unit, int ballots, IsoWeek? week = null) => Count(unit, ballots, week ?? Week,
        [.. Enumerable.Range(0, 3).Select(first => Enumerable.Range(first, ballots).Aggregate(
            default(BallCount), (vase, ball) => vase.With((BallColour)((ball % 3) + 1))))]);

    /// <summary>A board's count of one goal or several.</summary>
    public static WeeklyCount Count(int unit, int ballots, params BallCount?[] vases) => Count(unit, ballots, Week, vases);

    private static WeeklyCount Count(int unit, int ballots, IsoWeek week, BallCount?[] vases) => new(
        unit, week, ballots, ballots + 2, [.. vases.Select((vase, i) => new GoalCount((unit * 10) + i, 1, i + 1, vase))]);

    public static IReadOnlyList<PublishedCell> Publish(params WeeklyCount[] counts) =>
        Suppression.Publish(new WeekSheet(Week, Tree, 5, counts)).Cells;

    public static (IReadOnlyList<PublishedCell> Cells, IReadOnlyList<PublishedGoal> Goals) PublishAll(params WeeklyCount[] counts)
    {
        var week = Suppression.Publish(new WeekSheet(Week, Tree, 5, counts));
        return (week.Cells, week.Goals);
    }

    public static PublishedCell Subtree(this IEnumerable<PublishedCell> cells, int unit) =>
        cells.Single(c => c.UnitId == unit && c.Scope == CellScope.Subtree);

    public static PublishedCell Board(this IEnumerable<PublishedCell> cells, int unit) =>
        cells.Single(c => c.UnitId == unit && c.Scope == CellScope.Board);

    public static IEnumerable<string> Lines(this IEnumerable<PublishedCell> cells) =>
        cells.Select(c => $"{c with { Boards = [] }} {string.Join(',', c.Boards)}");
}
