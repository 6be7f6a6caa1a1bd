namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>
/// Counts per key that drain away steadily, in memory. Keys come from strangers, so there is an end to how many are kept: the
/// emptiest go first.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="perSecond">How much drains in a second.</param>
/// <param name="max">No count is higher, so that a long flood is not waited for longer than a short one.</param>
internal sealed class LeakyCounts<TKey>(TimeProvider time, double perSecond, double max)
    where TKey : notnull
{
    public const int MaxKeys = 50_000;

    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, (double Level, DateTimeOffset At)> _counts = [];
    private DateTimeOffset _swept = time.GetUtcNow();

    /// <summary>What is counted of a key now.</summary>
    public double Level(TKey key)
    {
        lock (_lock)
            return _counts.TryGetValue(key, out var count) ? Drained(count, time.GetUtcNow()) : 0;
    }

    /// <summary>Counts one, and tells what there is then.</summary>
    public double Add(TKey key)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now - _swept > SweepEvery || _counts.Count >= MaxKeys)
                Prune(now);
            var level = Math.Min(max, (_counts.TryGetValue(key, out var count) ? Drained(count, now) : 0) + 1);
            _counts[key] = (level, now);
            return level;
        }
    }

    private double Drained((double Level, DateTimeOffset At) count, DateTimeOffset now) =>
        Math.Max(0, count.Level - (perSecond * Math.Max(0, (now - count.At).TotalSeconds)));

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
