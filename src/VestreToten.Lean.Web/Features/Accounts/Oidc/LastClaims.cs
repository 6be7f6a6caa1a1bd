namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>What providers told of those who signed in last: in memory, for a while, and shown to nobody but the person themselves.</summary>
internal sealed class LastClaims(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    private const int Most = 500;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, (DateTimeOffset When, string Provider, ProviderClaims Claims)> _last = [];

    public void Keep(int accountId, string provider, ProviderClaims claims)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            foreach (var (old, _) in _last.Where(l => now - l.Value.When > Kept).ToList())
                _last.Remove(old);
            if (_last.Count >= Most)
                _last.Remove(_last.MinBy(l => l.Value.When).Key);
            _last[accountId] = (now, provider, claims);
        }
    }

    /// <summary>The provider, and what it told; null where it was long ago, or before the program started.</summary>
    public (string Provider, ProviderClaims Claims)? Of(int accountId)
    {
        lock (_lock)
            return _last.TryGetValue(accountId, out var last) && time.GetUtcNow() - last.When <= Kept ? (last.Provider, last.Claims) : null;
    }
}
