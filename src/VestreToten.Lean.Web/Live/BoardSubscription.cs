namespace VestreToten.Lean.Web.Live;

/// <summary>One listener: runs with the context it was made in, one call at a time.</summary>
internal sealed partial class BoardSubscription(
    Func<Task> changed, Action<BoardSubscription> removed, int boardId, ILogger logger) : IDisposable
{
    // 0 at rest, 1 running, 2 running and to run once more, 3 disposed.
    private const int Resting = 0, Running = 1, Again = 2, Gone = 3;

    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private int _state = Resting;

    public void Signal()
    {
        while (true)
        {
            var seen = Volatile.Read(ref _state);
            if (seen is Gone or Again)
                return;
            if (Interlocked.CompareExchange(ref _state, seen == Resting ? Running : Again, seen) != seen)
                continue;
            if (seen == Resting)
                ThreadPool.UnsafeQueueUserWorkItem(static me => me.Start(), this, preferLocal: false);
            return;
        }
    }

    public void Dispose()
    {
        Volatile.Write(ref _state, Gone);
        removed(this);
    }

    private void Start()
    {
        if (_context is null)
            _ = RunAsync();
        else
            ExecutionContext.Run(_context, static me => _ = ((BoardSubscription)me!).RunAsync(), this);
    }

    private async Task RunAsync()
    {
        do
        {
            Interlocked.CompareExchange(ref _state, Running, Again);
            if (Volatile.Read(ref _state) == Gone)
                return;
            try
            {
                await changed();
            }
#pragma warning disable CA1031 // A listener's fault is logged; the other listeners, and its next call, go on.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogFailure(logger, e, boardId);
            }
        }
        while (Interlocked.CompareExchange(ref _state, Resting, Running) == Again);
    }

    [LoggerMessage(1, LogLevel.Error, "A listener to board {BoardId} failed")]
    private static partial void LogFailure(ILogger logger, Exception exception, int boardId);
}
