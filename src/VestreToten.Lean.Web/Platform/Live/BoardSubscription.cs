namespace VestreToten.Lean.Web.Platform.Live;

/// <summary>One listener: runs with the context it was made in, one call at a time.</summary>
public sealed partial class BoardSubscription : IDisposable
{
    // 0 at rest, 1 running, 2 running and to run once more, 3 disposed.
    private const int Resting = 0, Running = 1, Again = 2, Gone = 3;

    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private readonly Func<BoardTopics, Task> _changed;
    private readonly Action<BoardSubscription> _removed;
    private readonly ILogger _logger;
    private readonly int _boardId;
    private int _state = Resting;
    private int _topics;
    private int _pending;

    internal BoardSubscription(
        BoardTopics topics, Func<BoardTopics, Task> changed, Action<BoardSubscription> removed, int boardId, ILogger logger)
    {
        (_changed, _removed, _boardId, _logger) = (changed, removed, boardId, logger);
        Topics = topics;
    }

    /// <summary>What it hears of; may be set at any time, as its reader's rights change.</summary>
    public BoardTopics Topics
    {
        get => (BoardTopics)Volatile.Read(ref _topics);
        set => Volatile.Write(ref _topics, (int)value);
    }

    internal void Signal(BoardTopics topic)
    {
        if ((Topics & topic) == 0)
            return;
        Interlocked.Or(ref _pending, (int)topic);
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
        _removed(this);
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
            var topics = (BoardTopics)Interlocked.Exchange(ref _pending, 0) & Topics;
            if (topics == BoardTopics.None)
                continue;
            try
            {
                await _changed(topics);
            }
#pragma warning disable CA1031 // A listener's fault is logged; the other listeners, and its next call, go on.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogFailure(_logger, e, _boardId);
            }
        }
        while (Interlocked.CompareExchange(ref _state, Resting, Running) == Again);
    }

    [LoggerMessage(1, LogLevel.Error, "Subscriber of board {BoardId} failed")]
    private static partial void LogFailure(ILogger logger, Exception exception, int boardId);
}
