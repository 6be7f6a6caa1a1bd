using System.Threading.RateLimiting;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>
/// How much one board takes from phones: 60 taps a minute of support, 10 proposals. Counted by board and never by address,
/// for a whole care home shares one.
/// </summary>
internal sealed class PhoneTurns : IDisposable
{
    private readonly PartitionedRateLimiter<(int BoardId, bool IsProposal)> _turns =
        PartitionedRateLimiter.Create<(int BoardId, bool IsProposal), (int, bool)>(turn =>
            RateLimitPartition.GetTokenBucketLimiter(turn, t => Limits(t.Item2 ? 10 : 60)));

    /// <summary>Takes a turn; false when there have been too many.</summary>
    public bool Take(int boardId, bool isProposal)
    {
        using var lease = _turns.AttemptAcquire((boardId, isProposal));
        return lease.IsAcquired;
    }

    public void Dispose() => _turns.Dispose();

    private static TokenBucketRateLimiterOptions Limits(int perMinute) => new()
    {
        TokenLimit = perMinute, TokensPerPeriod = perMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1), QueueLimit = 0,
    };
}
