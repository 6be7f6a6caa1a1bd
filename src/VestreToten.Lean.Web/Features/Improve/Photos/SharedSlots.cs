namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>
/// A number of slots of which nobody holds more than a share: who has too many waits for their own, and never in front of
/// the others.
/// </summary>
/// <param name="total">How many slots there are.</param>
/// <param name="share">How many of them one board, or one account, may hold.</param>
internal sealed class SharedSlots(int total, int share) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Share> _shares = [];
    private readonly SemaphoreSlim _all = new(total);

    /// <summary>Waits for a slot; disposing of the answer gives it back.</summary>
    /// <param name="holders">Those who hold it together, always in the same order: an account and a board.</param>
    /// <param name="cancellationToken">Ends the waiting with <see cref="OperationCanceledException"/>.</param>
    public async Task<IDisposable> EnterAsync(IReadOnlyList<string> holders, CancellationToken cancellationToken)
    {
        var slot = new Slot(this);
        try
        {
            foreach (var holder in holders)
            {
                var mine = Join(holder);
                slot.Waits(holder);
                await mine.WaitAsync(cancellationToken);
                slot.Holds(mine);
            }

            await _all.WaitAsync(cancellationToken);
            slot.Holds(_all);
            return slot;
        }
        catch
        {
            slot.Dispose();
            throw;
        }
    }

    public void Dispose() => _all.Dispose();

    private SemaphoreSlim Join(string holder)
    {
        lock (_gate)
        {
            if (!_shares.TryGetValue(holder, out var mine))
                _shares.Add(holder, mine = new Share(new SemaphoreSlim(share)));
            mine.Users++;
            return mine.Slots;
        }
    }

    private void Leave(string holder)
    {
        lock (_gate)
        {
            if (--_shares[holder].Users > 0)
                return;
            _shares[holder].Slots.Dispose();
            _shares.Remove(holder);
        }
    }

    private sealed class Share(SemaphoreSlim slots)
    {
        public SemaphoreSlim Slots => slots;

        /// <summary>How many wait for a slot or hold one: with the last, the share is forgotten.</summary>
        public int Users { get; set; }
    }

    private sealed class Slot(SharedSlots of) : IDisposable
    {
        private readonly List<string> _holders = [];
        private readonly Stack<SemaphoreSlim> _held = [];

        public void Waits(string holder) => _holders.Add(holder);

        public void Holds(SemaphoreSlim slots) => _held.Push(slots);

        public void Dispose()
        {
            while (_held.TryPop(out var slots))
                slots.Release();
            _holders.ForEach(of.Leave);
            _holders.Clear();
        }
    }
}

/// <summary>The names of those who hold slots.</summary>
internal static class Holder
{
    public static string Board(int boardId) => FormattableString.Invariant($"board {boardId}");

    public static string Account(int accountId) => FormattableString.Invariant($"account {accountId}");
}
