using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Tests.Domain.Insight.Trends;

/// <summary>
/// The tables of docs/trends.md. Not part of the suite: run it by name, with <c>-explicit on</c>, and read its output.
/// </summary>
public sealed class SignalFigures(ITestOutputHelper output)
{
    private const int Runs = 4000;

    private static readonly int[] Voters = [5, 8, 12, 20, 30];

    [Fact(Explicit = true)]
    public void Signals_in_a_goal_year_with_nothing_changing()
    {
        foreach (var shares in (Shares[])
            [
                new(0.34, 0.33, 0.33), new(0.50, 0.30, 0.20), new(0.70, 0.15, 0.15), new(0.90, 0.07, 0.03),
                new(0.97, 0.02, 0.01), new(0.03, 0.10, 0.87), new(0.05, 0.90, 0.05),
            ])
            Row(shares, [.. Voters, 0], n => SignalSimulation.Still(n, shares).SignalsPerYear(Runs, 200 + n));
    }

    [Fact(Explicit = true)]
    public void Signals_in_a_goal_year_where_voters_sway_each_other()
    {
        var shares = new Shares(0.70, 0.15, 0.15);
        foreach (var correlation in (double[])[0, 0.03, 0.05, 0.1, 0.2])
            Row(correlation, Voters, n => SignalSimulation.Still(n, shares, correlation).SignalsPerYear(Runs, 300 + n));
    }

    [Fact(Explicit = true)]
    public void Changes_found_within_six_weeks()
    {
        foreach (var (before, after) in ((Shares, Shares)[])
            [
                (new(0.70, 0.15, 0.15), new(0.40, 0.30, 0.30)), (new(0.70, 0.20, 0.10), new(0.40, 0.40, 0.20)),
                (new(0.70, 0.30, 0.00), new(0.40, 0.60, 0.00)), (new(0.70, 0.00, 0.30), new(0.40, 0.00, 0.60)),
                (new(0.70, 0.15, 0.15), new(0.55, 0.225, 0.225)), (new(0.90, 0.07, 0.03), new(0.70, 0.20, 0.10)),
                (new(0.50, 0.30, 0.20), new(0.20, 0.40, 0.40)), (new(0.40, 0.30, 0.30), new(0.70, 0.15, 0.15)),
            ])
        {
            var play = (int n) => new SignalSimulation(n, before, after);
            Row((before, after, "any week"), Voters, n => play(n).FoundWithinSixWeeks(Runs, 400 + n));
            Row((before, after, "week 13"), Voters, n => play(n).FoundWithinSixWeeks(Runs, 500 + n, latest: 12));
            Row((before, after, "correlation 0.1"), Voters, n =>
                (play(n) with { Correlation = 0.1 }).FoundWithinSixWeeks(Runs, 600 + n));
        }
    }

    private void Row(object what, int[] voters, Func<int, double[]> play) =>
        output.WriteLine(what + "\n    " + string.Join("   ", voters.Select(n => $"{n}: {Estimate.Of(play(n))}")));
}
