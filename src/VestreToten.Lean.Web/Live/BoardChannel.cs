namespace VestreToten.Lean.Web.Live;

/// <summary>One board's listeners and its throttle.</summary>
internal sealed class BoardChannel
{
    private readonly Lock _gate = new();
    private readonly List<BoardSubscription> _subscriptions = [];
    private readonly ITimer _timer;
    private readonly ILogger _logger;
    private readonly int _boardId;
    private bool _isResting = true;
    private bool _isPending;
    private long _version;

    public BoardChannel(int boardId, TimeProvider time, ILogger logger)
    {
        (_boardId, _logger) = (boardId, logger);
        // Else the timer would carry the first publisher's culture for ever.
        using (ExecutionContext.SuppressFlow())
            _timer = time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public long Version => Interlocked.Read(ref _version);

    public void Publish()
    {
        Interlocked.Increment(ref _version);
        lock (_gate)
        {
            if (!_isResting)
            {
                _isPending = true;
                return;
            }

            _isResting = false;
            _timer.Change(BoardChanges.Interval, Timeout.InfiniteTimeSpan);
        }

        Notify();
    }

    public IDisposable Subscribe(Func<Task> changed)
    {
        var subscription = new BoardSubscription(changed, Remove, _boardId, _logger);
        lock (_gate)
            _subscriptions.Add(subscription);
        return subscription;
    }

    private void Tick()
    {
        lock (_gate)
        {
            if (!_isPending)
            {
                _isResting = true;
                return;
            }

            _isPending = false;
            _timer.Change(BoardChanges.Interval, Timeout.InfiniteTimeSpan);
        }

        Notify();
    }

    private void Notify()
    {
        BoardSubscription[] listeners;
        lock (_gate)
            listeners = [.. _subscriptions];
        foreach (var listener in listeners)
            listener.Signal();
    }

    private void Remove(BoardSubscription subscription)
    {
        lock (_gate)
            _subscriptions.Remove(subscription);
    }
}
