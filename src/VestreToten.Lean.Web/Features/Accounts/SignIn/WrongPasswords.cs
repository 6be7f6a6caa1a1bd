using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>
/// Bounds how many passwords can be tried on one account, whether there is such an account or not (docs/decisions/0030):
/// by the place they come from, with a wait that grows; and from all places that are not known together, by the day. What
/// others try elsewhere never counts against a known device.
/// </summary>
internal sealed class WrongPasswords(TimeProvider time)
{
    /// <summary>Wrong passwords for one account from one place before there is a wait.</summary>
    public const int FreeTries = 5;

    /// <summary>Wrong passwords a day for one account from all places that are not known.</summary>
    public const int PerDay = 100;

    public static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1), MaxWait = TimeSpan.FromMinutes(15);

    /// <summary>After a day without a wrong password a place begins anew.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Account, TryPlace Place), (int Count, DateTimeOffset Last)> _places = [];
    private DateTimeOffset _swept = time.GetUtcNow();
    private readonly FailureBudget<string> _accounts = new(time, PerDay, Forgotten);

    /// <summary>How long there is to wait before the next try; nothing where it may be made now.</summary>
    public TimeSpan WaitOf(string account, TryPlace place)
    {
        var wait = WaitOfPlace(account, place);
        return place.IsKnown ? wait : Longer(wait, _accounts.WaitOf(account));
    }

    /// <summary>Counts a wrong password, and tells how long there is to wait then.</summary>
    public TimeSpan Count(string account, TryPlace place)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now - _swept > SweepEvery || _places.Count >= FailureBudget<string>.MaxKeys)
                Prune(now);
            var count = _places.TryGetValue((account, place), out var before) && now - before.Last < Forgotten ? before.Count : 0;
            _places[(account, place)] = (count + 1, now);
        }

        if (!place.IsKnown)
            _accounts.Spend(account);
        return WaitOf(account, place);
    }

    /// <summary>The right password was shown there.</summary>
    public void Forget(string account, TryPlace place)
    {
        lock (_lock)
            _places.Remove((account, place));
    }

    private TimeSpan WaitOfPlace(string account, TryPlace place)
    {
        lock (_lock)
        {
            if (!_places.TryGetValue((account, place), out var tries) || tries.Count < FreeTries)
                return TimeSpan.Zero;
            var whole = FirstWait * Math.Pow(2, Math.Min(tries.Count - FreeTries, 10));
            return Longer((whole < MaxWait ? whole : MaxWait) - (time.GetUtcNow() - tries.Last), TimeSpan.Zero);
        }
    }

    /// <summary>
    /// What is forgotten goes. Where that is not enough, the oldest tenth does: to fill the table takes a stranger hours, and it
    /// then holds that stranger's tries.
    /// </summary>
    private void Prune(DateTimeOffset now)
    {
        _swept = now;
        foreach (var (key, _) in _places.Where(p => now - p.Value.Last >= Forgotten).ToList())
            _places.Remove(key);
        if (_places.Count < FailureBudget<string>.MaxKeys)
            return;
        foreach (var (key, _) in _places.OrderBy(p => p.Value.Last).Take(FailureBudget<string>.MaxKeys / 10).ToList())
            _places.Remove(key);
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
