namespace VestreToten.Lean.Domain.Insight.Trends;

/// <summary>
/// Says where a series has probably changed: the last two to eight shown weeks together against all shown weeks before
/// them, by a likelihood ratio for a change at an unknown week. Both sides count as estimates, so a baseline of few balls
/// makes the rule slower, not wilder. How often it is wrong, and how soon it is right, is simulated: docs/trends.md.
/// </summary>
/// <remarks>
/// Willsky and Jones 1976 (window-limited likelihood ratio); Hawkins, Qiu and Kang 2003 (a change from an unknown level,
/// estimated from all earlier weeks). The distance is <see cref="PooledWeeks.DistanceTo"/>.
/// </remarks>
internal sealed class SignalRule
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

    /// <summary>A change that is told began at most so many shown weeks ago, the newest counted.</summary>
    public const int MaxLength = 8;

    // The last shown weeks, newest last, each with all that came before it.
    private readonly List<(SeriesPoint Point, PooledWeeks Before)> _recent = new(MaxLength);
    private PooledWeeks _all;
    private int _count;
    private TrendDirection? _ongoing;

    /// <summary>What the rule says of the next shown week, by those it has been given before.</summary>
    public Verdict Next(SeriesPoint point)
    {
        if (_recent.Count == MaxLength)
            _recent.RemoveAt(0);
        _recent.Add((point, _all));
        _all = _all.With(point);
        _count++;
        if (_count <= Baseline)
            return default;
        var (distance, weeks) = Farthest();
        var direction = distance > 0 ? TrendDirection.Better : TrendDirection.Worse;
        var goesOn = _ongoing == direction && distance != 0;
        var fires = !goesOn && Math.Abs(distance) >= FiresFrom;
        _ongoing = goesOn || fires ? direction : null;
        return new Verdict(_ongoing, fires ? _count - weeks : null);
    }

    private (double Distance, int Weeks) Farthest()
    {
        // Below the end of a change no distance matters.
        var (recent, farthest, most) = (_recent[^1].Point.Pooled, (Distance: 0.0, Weeks: 1), EndsBelow);
        for (var weeks = 2; weeks <= _recent.Count && _count - weeks >= Baseline; weeks++)
        {
            recent = recent.With(_recent[^weeks].Point);
            var distance = _recent[^weeks].Before.DistanceTo(recent);
            if (Math.Abs(distance) >= most && IsCarriedByMore(recent, weeks, Math.Sign(distance)))
                (farthest, most) = ((distance, weeks), Math.Abs(distance));
        }
        return farthest;
    }

    private bool IsCarriedByMore(PooledWeeks recent, int weeks, int sign)
    {
        var before = _recent[^weeks].Before;
        for (var one = 1; one <= weeks; one++)
        {
            if (sign * before.DistanceTo(recent.Without(_recent[^one].Point)) < WithoutAnyOne)
                return false;
        }
        return true;
    }
}
