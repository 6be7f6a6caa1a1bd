using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Disclosure;
using VestreToten.Lean.Domain.Voting;

namespace VestreToten.Lean.Tests.Domain.Disclosure;

/// <summary>
/// A kommune of five: 1 above 2 and 5; 2 above 3 and 4. Every board asks three goals, so a ballot is three balls.
/// </summary>
internal static class SomeWeek
{
    public static readonly IsoWeek Week = new(2026, 10);

    public static readonly OrganisationTree Tree = OrganisationTree.FromPaths(["/1/", "/1/2/", "/1/2/3/", "/1/2/4/", "/1/5/"]);

    /// <summary>A board's count with mixed colours: every third ballot green, pink and red.</summary>
    public static WeeklyCount Mixed(int unit, int ballots, IsoWeek? week = null) =>
        Count(unit, ballots, new BallCount(ballots, ballots, ballots), week);

    public static WeeklyCount Count(int unit, int ballots, BallCount? balls, IsoWeek? week = null) =>
        new(unit, week ?? Week, ballots, ballots + 2, balls);

    public static IReadOnlyList<PublishedCell> Publish(params WeeklyCount[] counts) =>
        Suppression.OfWeek(new WeekSheet(Week, Tree, 5, counts));

    public static PublishedCell Subtree(this IEnumerable<PublishedCell> cells, int unit) =>
        cells.Single(c => c.UnitId == unit && c.Scope == CellScope.Subtree);

    public static PublishedCell Board(this IEnumerable<PublishedCell> cells, int unit) =>
        cells.Single(c => c.UnitId == unit && c.Scope == CellScope.Board);

    /// <summary>Cells as lines that can be compared.</summary>
    public static IEnumerable<string> Lines(this IEnumerable<PublishedCell> cells) =>
        cells.Select(c => $"{c with { Boards = [] }} {string.Join(',', c.Boards)}");
}
