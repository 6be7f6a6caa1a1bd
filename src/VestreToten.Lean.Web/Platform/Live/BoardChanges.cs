using System.Collections.Concurrent;

namespace VestreToten.Lean.Web.Platform.Live;

/// <summary>
/// Says "the goals of board 12 changed" after a commit, and nothing more: whoever listens reads again. The first change
/// is passed on at once, the next after <see cref="FirstInterval"/>, later ones at most once every <see cref="Interval"/>, for
/// each topic of a board.
/// </summary>
public sealed class BoardChanges(TimeProvider time, ILogger<BoardChanges> logger)
{
    /// <summary>
    /// 125 ms. Four times a second, the first idea, would by itself use up the 250 ms in which a ball is to be seen
    /// (docs/decisions/0009).
    /// </summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(125);

    /// <summary>
    /// From the first notification after a rest to the next: 30 ms. Where a room votes at once, the first commit holds a few of
    /// the ballots and the next the rest; they do not wait for a whole interval.
    /// </summary>
    public static readonly TimeSpan FirstInterval = TimeSpan.FromMilliseconds(30);

    private readonly ConcurrentDictionary<int, BoardChannel> _channels = new();
    private volatile bool _isOver;

    /// <summary>Whether the program is stopping: there is nothing left to read with, and nobody to show it to.</summary>
    public bool IsOver => _isOver;

    /// <summary>Passes nothing on any more.</summary>
    public void End() => _isOver = true;

    /// <summary>Passes on that something of a board has changed. Call it after the commit; it never waits and never throws.</summary>
    public void Publish(int boardId, BoardTopics topics)
    {
        if (!_isOver)
            Channel(boardId).Publish(topics);
    }

    /// <summary>How often some topics of the board have changed since the start: two readers of one version may share what was read.</summary>
    public long Version(int boardId, BoardTopics topics) => Channel(boardId).Version(topics);

    /// <summary>
    /// Calls back with what has changed, off the publisher's thread and with the subscriber's own culture and context,
    /// until disposed. Calls to one subscriber never overlap; changes that come while it is busy make one more call.
    /// </summary>
    public BoardSubscription Subscribe(int boardId, BoardTopics topics, Func<BoardTopics, Task> changed) =>
        Channel(boardId).Subscribe(topics, changed);

    private BoardChannel Channel(int boardId) => _channels.GetOrAdd(boardId, id => new BoardChannel(id, time, logger));
}
