using System.Collections.Concurrent;

namespace VestreToten.Lean.Web.Live;

/// <summary>
/// Says "board 12 changed" after a commit, and nothing more: whoever listens reads again. The first change is passed on
/// at once, later ones at most once every <see cref="Interval"/> for each board.
/// </summary>
public sealed class BoardChanges(TimeProvider time, ILogger<BoardChanges> logger)
{
    /// <summary>
    /// 125 ms. Four times a second, the first idea, would by itself use up the 250 ms in which a ball is to be seen
    /// (docs/decisions/0009).
    /// </summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(125);

    private readonly ConcurrentDictionary<int, BoardChannel> _channels = new();

    /// <summary>Passes on that a board has changed. Call it after the commit; it never waits and never throws.</summary>
    public void Publish(int boardId) => Channel(boardId).Publish();

    /// <summary>How often the board has changed since the start: two readers of one version may share what was read.</summary>
    public long Version(int boardId) => Channel(boardId).Version;

    /// <summary>
    /// Calls back, off the publisher's thread and with the subscriber's own culture and context, until disposed. Calls to
    /// one subscriber never overlap; changes that come while it is busy make one more call.
    /// </summary>
    public IDisposable Subscribe(int boardId, Func<Task> changed) => Channel(boardId).Subscribe(changed);

    private BoardChannel Channel(int boardId) => _channels.GetOrAdd(boardId, id => new BoardChannel(id, time, logger));
}
