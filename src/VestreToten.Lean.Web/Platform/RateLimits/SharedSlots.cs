using System.Threading.RateLimiting;

namespace VestreToten.Lean.Web.Platform.RateLimits;

/// <summary>
/// A number of slots of which nobody holds more than a share: who has too many waits for their own, and never in front of
/// the others.
/// </summary>
/// <param name="total">How many slots there are.</param>
/// <param name="share">How many of them one board, or one account, may hold.</param>
internal sealed class SharedSlots(int total, int share) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _shares = PartitionedRateLimiter.Create<string, string>(holder =>
        RateLimitPartition.GetConcurrencyLimiter(holder, _ => AtOnce(share)));

    private readonly ConcurrencyLimiter _all = new(AtOnce(total));

    /// <summary>Waits for a slot; disposing of the answer gives it back.</summary>
    /// <param name="holders">Those who hold it together, always in the same order: an account and a board.</param>
    /// <param name="cancellationToken">Ends the waiting with <see cref="OperationCanceledException"/>.</param>
    public async Task<IDisposable> EnterAsync(IReadOnlyList<string> holders, CancellationToken cancellationToken)
    {
        var slot = new Slot();
        try
        {
            foreach (var holder in holders)
                slot.Hold(await _shares.AcquireAsync(holder, permitCount: 1, cancellationToken));
            slot.Hold(await _all.AcquireAsync(permitCount: 1, cancellationToken));
            return slot;
        }
        catch
        {
            slot.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _shares.Dispose();
        _all.Dispose();
    }

    private static ConcurrencyLimiterOptions AtOnce(int most) =>
        new() { PermitLimit = most, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };

    private sealed class Slot : IDisposable
    {
        private readonly Stack<RateLimitLease> _held = [];

        /// <exception cref="OperationCanceledException">The line has been closed: the program stops.</exception>
        public void Hold(RateLimitLease lease)
        {
            _held.Push(lease);
            if (!lease.IsAcquired)
                throw new OperationCanceledException();
        }

        public void Dispose()
        {
            while (_held.TryPop(out var lease))
                lease.Dispose();
        }
    }
}

/// <summary>The names of those who hold slots.</summary>
internal static class Holder
{
    public static string Board(int boardId) => FormattableString.Invariant($"board {boardId}");

    public static string Account(int accountId) => FormattableString.Invariant($"account {accountId}");
}
