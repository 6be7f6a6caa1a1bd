namespace VestreToten.Lean.Web.Platform.Live;

/// <summary>One board's listeners, and a throttle for each of its topics.</summary>
internal sealed class BoardChannel
{
    private static readonly BoardTopics[] Topics = [.. Enum.GetValues<BoardTopics>().Where(t => int.IsPow2((int)t))];

    private readonly Lock _gate = new();
    private readonly List<BoardSubscription> _subscriptions = [];
    private readonly (BoardTopics Topic, TopicThrottle Throttle)[] _throttles;
    private readonly ILogger _logger;
    private readonly int _boardId;

    public BoardChannel(int boardId, TimeProvider time, ILogger logger)
    {
        (_boardId, _logger) = (boardId, logger);
        _throttles = [.. Topics.Select(topic => (topic, new TopicThrottle(time, () => Notify(topic))))];
    }

    public long Version(BoardTopics topics) => Of(topics).Sum(t => t.Throttle.Version);

    public void Publish(BoardTopics topics)
    {
        foreach (var (_, throttle) in Of(topics))
            throttle.Publish();
    }

    public BoardSubscription Subscribe(BoardTopics topics, Func<BoardTopics, Task> changed)
    {
        var subscription = new BoardSubscription(topics, changed, Remove, _boardId, _logger);
        lock (_gate)
            _subscriptions.Add(subscription);
        return subscription;
    }

    private IEnumerable<(BoardTopics Topic, TopicThrottle Throttle)> Of(BoardTopics topics) =>
        _throttles.Where(t => (t.Topic & topics) != 0);

    private void Notify(BoardTopics topic)
    {
        BoardSubscription[] listeners;
        lock (_gate)
            listeners = [.. _subscriptions];
        foreach (var listener in listeners)
            listener.Signal(topic);
    }

    private void Remove(BoardSubscription subscription)
    {
        lock (_gate)
            _subscriptions.Remove(subscription);
    }
}
