using System.Threading.RateLimiting;

namespace VestreToten.Lean.Web.Features.Calendars;

/// <summary>
/// Counts calendar addresses that led nowhere: 60 a minute for the whole server. An address that is right is never held
/// back, and nothing is counted by sender: the large calendar services fetch for everyone from a few addresses.
/// </summary>
internal sealed class FeedGuesses : IDisposable
{
    private readonly TokenBucketRateLimiter _bucket = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = 60, TokensPerPeriod = 60, ReplenishmentPeriod = TimeSpan.FromMinutes(1), QueueLimit = 0,
    });

    /// <summary>Takes one wrong guess; false when there have been too many.</summary>
    public bool Spend()
    {
        using var lease = _bucket.AttemptAcquire();
        return lease.IsAcquired;
    }

    public void Dispose() => _bucket.Dispose();
}
