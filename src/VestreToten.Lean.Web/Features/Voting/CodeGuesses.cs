using System.Threading.RateLimiting;

namespace VestreToten.Lean.Web.Features.Voting;

/// <summary>
/// Counts codes that led nowhere: 60 a minute for the whole server. A code that is right is never held back, nor is any
/// vote, and nothing is counted by address, for a whole care home shares one.
/// </summary>
internal sealed class CodeGuesses : IDisposable
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
