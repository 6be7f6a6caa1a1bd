namespace VestreToten.Lean.Web.Platform.RateLimits;

/// <summary>
/// How many attempts of a key may fail. Failures drain away steadily. Beyond the budget, answers take longer and longer. The
/// framework's limiters count every attempt, know no clock but their own and keep every key (decision 0036). Keys come from
/// strangers, so there is an end to how many are kept: the emptiest go first.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="failures">How many may fail in a period.</param>
/// <param name="period">In which time a spent budget is whole again.</param>
/// <param name="maxDelay">How long an answer takes at most, with <see cref="Overrun"/> failures more than there may be.</param>
internal sealed class FailureBudget<TKey>(TimeProvider time, int failures, TimeSpan period, TimeSpan maxDelay = default)
    where TKey : notnull
{
    public const int MaxKeys = 50_000;

    /// <summary>How many more failures are counted where they delay answers: a long flood is not waited for longer than a short one.</summary>
    public const int Overrun = 20;

    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, (double Level, DateTimeOffset At)> _counts = [];
    private readonly double _max = maxDelay > TimeSpan.Zero ? failures + Overrun : failures;
    private DateTimeOffset _swept = time.GetUtcNow();

    /// <summary>How many failures of a key are counted now.</summary>
    public double Level(TKey key)
    {
        lock (_lock)
            return _counts.TryGetValue(key, out var count) ? Drained(count, time.GetUtcNow()) : 0;
    }

    /// <summary>Counts a failure; false when there have been more than there may be.</summary>
    public bool Spend(TKey key)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now - _swept > SweepEvery || _counts.Count >= MaxKeys)
                Prune(now);
            var level = (_counts.TryGetValue(key, out var count) ? Drained(count, now) : 0) + 1;
            _counts[key] = (Math.Min(_max, level), now);
            return level <= failures;
        }
    }

    /// <summary>How much longer an answer takes: nothing within the budget, up to the most as failures go on beyond it.</summary>
    public TimeSpan Delay(TKey key) => maxDelay * (Math.Clamp(Level(key) - failures, 0, Overrun) / Overrun);

    /// <summary>How long until there is room for one more failure.</summary>
    public TimeSpan WaitOf(TKey key) => period * (Math.Max(0, Level(key) - (failures - 1)) / failures);

    private double Drained((double Level, DateTimeOffset At) count, DateTimeOffset now) =>
        Math.Max(0, count.Level - (failures / period.TotalSeconds * Math.Max(0, (now - count.At).TotalSeconds)));

    private void Prune(DateTimeOffset now)
    {
        _swept = now;
        foreach (var (key, _) in _counts.Where(c => Drained(c.Value, now) == 0).ToList())
            _counts.Remove(key);
        if (_counts.Count < MaxKeys)
            return;
        foreach (var (key, _) in _counts.OrderBy(c => Drained(c.Value, now)).Take(MaxKeys / 10).ToList())
            _counts.Remove(key);
    }
}
