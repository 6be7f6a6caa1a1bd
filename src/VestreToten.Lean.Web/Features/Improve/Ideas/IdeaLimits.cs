using System.Threading.RateLimiting;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>
/// How many ideas come in: 30 a minute for a board and 600 for the server, more than any meeting writes. Nothing is
/// counted by address, for a whole care home shares one. A retry of what has come in is not counted.
/// </summary>
internal sealed class IdeaLimits : IDisposable
{
    /// <summary>Ideas a minute for one board.</summary>
    public const int PerBoard = 30;

    /// <summary>Ideas a minute for the server.</summary>
    public const int PerServer = 600;

    /// <summary>After how many seconds who was held back may try again.</summary>
    public const int SecondsToWait = 30;

    private readonly PartitionedRateLimiter<int> _boards = PartitionedRateLimiter.Create<int, int>(board =>
        RateLimitPartition.GetTokenBucketLimiter(board, _ => PerMinute(PerBoard)));

    private readonly TokenBucketRateLimiter _server = new(PerMinute(PerServer));

    /// <summary>Takes one of a board's; false when there have been too many.</summary>
    public bool Spend(int boardId)
    {
        using var board = _boards.AttemptAcquire(boardId);
        if (!board.IsAcquired)
            return false;
        using var server = _server.AttemptAcquire();
        return server.IsAcquired;
    }

    public void Dispose()
    {
        _boards.Dispose();
        _server.Dispose();
    }

    private static TokenBucketRateLimiterOptions PerMinute(int most) => new()
    {
        // Little by little: who waits half a minute finds half of them again, not perhaps none.
        TokenLimit = most, TokensPerPeriod = most / 30, ReplenishmentPeriod = TimeSpan.FromSeconds(2), QueueLimit = 0,
    };
}
