using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Tests.Domain.Insight.Trends;

/// <summary>Ready-made series for tests.</summary>
internal static class SomeSeries
{
    public static readonly IsoWeek First = new(2026, 30);

    /// <summary>The same vases over and over, so many weeks from a place in the calendar.</summary>
    public static IEnumerable<SeriesWeek> Weeks(int from, int count, int wording, params BallCount?[] vases) =>
        Enumerable.Range(0, count).Select(i =>
            SeriesWeek.OfGoal(First.AddWeeks(from + i), wording, vases[i % vases.Length]));

    /// <summary>Twelve ordinary weeks with eight voters.</summary>
    public static IEnumerable<SeriesWeek> Baseline(int weeks = 12, int wording = 1, int from = 0) =>
        Weeks(from, weeks, wording, new BallCount(6, 1, 1), new BallCount(5, 2, 1), new BallCount(5, 1, 2));
}
