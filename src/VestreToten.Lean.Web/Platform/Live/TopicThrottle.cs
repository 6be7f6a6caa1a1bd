namespace VestreToten.Lean.Web.Platform.Live;

/// <summary>
/// Counts one topic's changes and spaces them out. Each topic has its own: a stream of ballots delays nothing else, so
/// that nobody can tell ballots from how late other changes come.
/// </summary>
internal sealed class TopicThrottle
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly Action _notify;
    private long? _notified;
    private TimeSpan _next;
    private bool _isPending;
    private long _version;

    public TopicThrottle(TimeProvider time, Action notify)
    {
        (_time, _notify) = (time, notify);
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
            if (_isPending)
                return;
            var elapsed = _notified is { } at ? _time.GetElapsedTime(at) : BoardChanges.Interval;
            if (elapsed < _next)
            {
                _isPending = true;
                _timer.Change(_next - elapsed, Timeout.InfiniteTimeSpan);
                return;
            }

            _next = elapsed < BoardChanges.Interval ? BoardChanges.Interval : BoardChanges.FirstInterval;
            _notified = _time.GetTimestamp();
        }

        _notify();
    }

    private void Tick()
    {
        lock (_gate)
        {
            _isPending = false;
            _next = BoardChanges.Interval;
            _notified = _time.GetTimestamp();
        }

        _notify();
    }
}
