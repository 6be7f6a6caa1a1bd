namespace VestreToten.Lean.Web.Platform.Live;

/// <summary>
/// Counts one topic's changes and spaces them out. Each topic has its own: a stream of ballots delays nothing else, so
/// that nobody can tell ballots from how late other changes come.
/// </summary>
internal sealed class TopicThrottle
{
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private readonly Action _notify;
    private bool _isResting = true;
    private bool _isPending;
    private long _version;

    public TopicThrottle(TimeProvider time, Action notify)
    {
        _notify = notify;
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

        _notify();
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

        _notify();
    }
}
