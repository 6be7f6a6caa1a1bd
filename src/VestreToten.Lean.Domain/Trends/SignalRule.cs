namespace VestreToten.Lean.Domain.Trends;

/// <summary>
/// Says where a series has probably changed: the last two to eight shown weeks together against all shown weeks before
/// them, by a likelihood ratio for a change at an unknown week. Both sides count as estimates, so a baseline of few balls
/// makes the rule slower, not wilder. How often it is wrong, and how soon it is right, is simulated: docs/trends.md.
/// </summary>
/// <remarks>
/// Willsky and Jones 1976 (window-limited likelihood ratio); Hawkins, Qiu and Kang 2003 (a change from an unknown level,
/// estimated from all earlier weeks). The distance is <see cref="PooledWeeks.DistanceTo"/>.
/// </remarks>
internal static class SignalRule
{
    /// <summary>No signal before so many weeks have been shown.</summary>
    public const int Baseline = 12;

    /// <summary>The distance, in standard deviations, from which the rule fires. Chosen by the simulation.</summary>
    public const double FiresFrom = 3.1;

    // A change is told once: it is over, and may be told again, when the distance has been below this.
    private const double EndsBelow = 2.1;

    // One week alone is never a signal, however far out it lies: without any one of them the others must still lie so
    // far away, in standard deviations.
    private const double WithoutAnyOne = 1.5;

    private const int Longest = 8;

    /// <summary>What the rule says of each shown week of one wording.</summary>
    /// <param name="points">The shown weeks, oldest first; gaps are left out.</param>
    public static IReadOnlyList<Verdict> Judge(IReadOnlyList<SeriesPoint> points)
    {
        var verdicts = new Verdict[points.Count];
        var before = UpToEach(points);
        TrendDirection? ongoing = null;
        for (var last = Baseline; last < points.Count; last++)
        {
            var (distance, from) = Farthest(points, before, last);
            var direction = distance > 0 ? TrendDirection.Better : TrendDirection.Worse;
            var goesOn = ongoing == direction && distance != 0;
            var fires = !goesOn && Math.Abs(distance) >= FiresFrom;
            ongoing = goesOn || fires ? direction : null;
            verdicts[last] = new Verdict(ongoing, fires ? from : null);
        }
        return verdicts;
    }

    private static (double Distance, int From) Farthest(IReadOnlyList<SeriesPoint> points, PooledWeeks[] before, int last)
    {
        // Below the end of a change no distance matters.
        var (recent, farthest, most) = (points[last].Pooled, (Distance: 0.0, From: last), EndsBelow);
        for (var from = last - 1; from >= Baseline && last - from < Longest; from--)
        {
            recent = recent.With(points[from]);
            var distance = before[from].DistanceTo(recent);
            if (Math.Abs(distance) >= most && IsCarriedByMore(from, Math.Sign(distance)))
                (farthest, most) = ((distance, from), Math.Abs(distance));
        }
        return farthest;

        bool IsCarriedByMore(int from, int sign) =>
            Enumerable.Range(from, last - from + 1)
                .All(one => sign * before[from].DistanceTo(recent.Without(points[one])) >= WithoutAnyOne);
    }

    private static PooledWeeks[] UpToEach(IReadOnlyList<SeriesPoint> points)
    {
        var before = new PooledWeeks[points.Count];
        for (var next = 1; next < points.Count; next++)
            before[next] = before[next - 1].With(points[next - 1]);
        return before;
    }
}
