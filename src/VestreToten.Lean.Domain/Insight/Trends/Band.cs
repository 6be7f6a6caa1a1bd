namespace VestreToten.Lean.Domain.Insight.Trends;

/// <summary>
/// The ordinary variation of a series' score: the natural process limits of an XmR chart, mean ± 2.66 × the mean moving
/// range (Wheeler 1993), from the first twelve shown weeks and then locked, as NHS Making Data Count advises. It is
/// background: a point outside it is no signal, which with few voters would be wrong far too often (docs/trends.md).
/// </summary>
/// <param name="Low">The lower limit, score 0–1.</param>
/// <param name="Mid">The mean, score 0–1.</param>
/// <param name="High">The upper limit, score 0–1.</param>
/// <param name="IsTrial">Whether there are fewer than twelve weeks behind it, so that it may still move.</param>
public sealed record Band(double Low, double Mid, double High, bool IsTrial)
{
    /// <summary>With fewer shown weeks than this there is no band yet, not even on trial.</summary>
    public const int MinWeeks = 6;

    /// <summary>So many shown weeks lock the band.</summary>
    public const int LocksAt = SignalRule.Baseline;

    // 3 ÷ d₂ for ranges of two, d₂ = 1.128.
    private const double Reach = 2.66;

    /// <summary>The band of one wording's scores, oldest first; null while there are too few.</summary>
    public static Band? Of(IReadOnlyList<double> scores)
    {
        if (scores.Count < MinWeeks)
            return null;
        var first = scores.Take(LocksAt).ToArray();
        var mean = first.Average();
        var reach = Reach * first.Zip(first.Skip(1), (a, b) => Math.Abs(b - a)).Average();
        return new Band(Math.Max(0, mean - reach), mean, Math.Min(1, mean + reach), first.Length < LocksAt);
    }
}
