namespace VestreToten.Lean.Tests.Domain.Insight.Trends;

/// <summary>A simulated mean and the one-sided 99 % bounds of what it estimates.</summary>
internal sealed record Estimate(double Mean, double Low, double High)
{
    // The standard normal's 99th percentile.
    private const double Z = 2.326;

    public static Estimate Of(IReadOnlyCollection<double> runs)
    {
        var mean = runs.Average();
        var error = Math.Sqrt(runs.Sum(r => (r - mean) * (r - mean)) / (runs.Count - 1) / runs.Count);
        return new Estimate(mean, mean - (Z * error), mean + (Z * error));
    }

    public override string ToString() => FormattableString.Invariant($"{Mean:F3} ({Low:F3}-{High:F3})");
}
