using System.Collections.Concurrent;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Tests.Domain.Insight.Trends;

/// <summary>
/// Plays goal-years with a stated chance for each colour, and counts what the run chart says of the weeks as they are
/// published: coarsened, and hidden under the usual threshold. The same seed gives the
/// same figures; docs/trends.md holds a run of <see cref="SignalFigures"/>.
/// </summary>
/// <param name="Voters">How many vote each week; 0 means 4–30, drawn anew each week.</param>
/// <param name="Before">The chances, first.</param>
/// <param name="After">The chances from the change on; the same where nothing changes.</param>
/// <param name="Correlation">How alike the voters of one week are, 0–1: the intraclass correlation of a Dirichlet.</param>
internal sealed record SignalSimulation(int Voters, Shares Before, Shares After, double Correlation = 0)
{
    private const int Baseline = 12;

    private static readonly IsoWeek[] Calendar =
        [.. Enumerable.Range(0, 120).Select(new IsoWeek(2026, 2).AddWeeks)];

    private static readonly ConcurrentDictionary<BallCount, BallCount?> Vases = [];

    public static SignalSimulation Still(int voters, Shares shares, double correlation = 0) =>
        new(voters, shares, shares, correlation);

    /// <summary>Signals in each of so many goal-years of 52 weeks after the baseline, with nothing changing.</summary>
    public double[] SignalsPerYear(int years, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, years).Select(_ =>
            (double)RunChart.Of(Play(random, Baseline + 52, Baseline + 52)).Count(w => w.Signal is not null))];
    }

    /// <summary>1 for each run where a change in the stated direction is told within six weeks of its start, else 0.</summary>
    /// <param name="runs">How many.</param>
    /// <param name="seed">Where the dice start.</param>
    /// <param name="earliest">The fewest weeks before the change.</param>
    /// <param name="latest">The most weeks before the change; each number between is equally likely.</param>
    public double[] FoundWithinSixWeeks(int runs, int seed, int earliest = Baseline, int latest = 40)
    {
        var random = new Random(seed);
        var direction = After.Score < Before.Score ? TrendDirection.Worse : TrendDirection.Better;
        return [.. Enumerable.Range(0, runs).Select(_ =>
        {
            var change = random.Next(earliest, latest + 1);
            var chart = RunChart.Of(Play(random, change, change + 6));
            return chart.Skip(change).Any(w => w.Signal?.Direction == direction) ? 1.0 : 0.0;
        })];
    }

    private IEnumerable<SeriesWeek> Play(Random random, int change, int weeks) =>
        Enumerable.Range(0, weeks).Select(week => Play(random, Calendar[week], week < change ? Before : After));

    private SeriesWeek Play(Random random, IsoWeek week, Shares chances)
    {
        var voters = Voters == 0 ? random.Next(4, 31) : Voters;
        var (green, pink) = Correlation == 0 ? (chances.Green, chances.Pink) : Mood(random, chances);
        var balls = new BallCount();
        for (var voter = 0; voter < voters; voter++)
        {
            var dice = random.NextDouble();
            balls = balls.With(dice < green ? BallColour.Green : dice < green + pink ? BallColour.Pink : BallColour.Red);
        }
        return SeriesWeek.OfGoal(week, 1, Vases.GetOrAdd(balls, Publish));
    }

    private static BallCount? Publish(BallCount balls)
    {
        var sheet = new WeekSheet(
            Calendar[0], OrganisationTree.FromPaths(["/1/"]), 5,
            [new WeeklyCount(1, Calendar[0], balls.Total, balls.Total, [new GoalCount(1, 1, 1, balls)])]);
        return Suppression.Publish(sheet).Goals[0].Colours;
    }

    // The week's own chances: a Dirichlet around the usual ones, as three gammas over their sum.
    private (double Green, double Pink) Mood(Random random, Shares chances)
    {
        var weight = (1 - Correlation) / Correlation;
        var (green, pink, red) = (
            Gamma(random, weight * chances.Green), Gamma(random, weight * chances.Pink), Gamma(random, weight * chances.Red));
        return (green / (green + pink + red), pink / (green + pink + red));
    }

    // Marsaglia and Tsang 2000.
    private static double Gamma(Random random, double shape)
    {
        if (shape < 1)
            return Gamma(random, shape + 1) * Math.Pow(1 - random.NextDouble(), 1 / shape);
        var (d, c) = (shape - (1.0 / 3), 1 / Math.Sqrt(9 * (shape - (1.0 / 3))));
        while (true)
        {
            var x = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var v = Math.Pow(1 + (c * x), 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < (x * x / 2) + d - (d * v) + (d * Math.Log(v)))
                return d * v;
        }
    }
}
