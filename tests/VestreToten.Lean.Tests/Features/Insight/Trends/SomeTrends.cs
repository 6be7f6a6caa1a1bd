using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

/// <summary>Weeks, rows and units as the reading side hands them over.</summary>
internal static class SomeTrends
{
    public static IsoWeek Last { get; } = new(2026, 47);

    public static IsoWeek First { get; } = Last.AddWeeks(-25);

    public static Band Locked { get; } = new(0.5, 0.7, 0.9, IsTrial: false);

    /// <summary>So many weeks before the last.</summary>
    public static IsoWeek Ago(int weeks) => Last.AddWeeks(-weeks);

    /// <summary>Seven green, two pink and one red, of ten who voted.</summary>
    public static TrendPoint Point(int weeksAgo, int series = 1) =>
        new(Ago(weeksAgo), series, new BallCount(7, 2, 1), 10, 14, null, null, null);

    public static TrendPoint Hidden(int weeksAgo, int ballots = 3) => new(Ago(weeksAgo), 1, null, ballots, 4, null, null, null);

    /// <summary>A point each week, from so many weeks ago to the last.</summary>
    public static TrendPoint[] Weeks(int from, int series = 1) => [.. Enumerable.Range(0, from + 1).Select(i => Point(from - i, series))];

    public static TrendBandCell Cell(int number, BallCount? colours, BallColour? nearlyAll = null, int ballots = 40) => new(
        new Period(PeriodKind.FourWeeks, 2026, number), colours, colours is null ? 0 : ballots, ballots, 56, colours is null ? 0 : 4, 1, nearlyAll);

    public static TrendUnit Unit(string name, int depth = 0, bool isArea = false) =>
        new(name.GetHashCode(StringComparison.Ordinal), name, name.ToLowerInvariant(), depth, isArea);

    public static TrendRow Row(TrendUnit unit, params TrendPoint[] points) => new(
        unit, points, [Cell(11, new BallCount(70, 20, 10))], [], null, points.Length == 0 ? null : 10.4, points.Length == 0 ? null : 14,
        [], ImprovementsDone: 0, IdentifiedHours: 0, RealisedHours: 0, OpenEscalations: 0, LateEscalations: 0, MovedIn: null);
}
