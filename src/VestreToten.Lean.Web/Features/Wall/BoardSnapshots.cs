using System.Collections.Concurrent;
using VestreToten.Lean.Web.Live;

namespace VestreToten.Lean.Web.Features.Wall;

/// <summary>
/// One reading of a board for all screens that show it: with fifty walls open a change costs one query, not fifty. The
/// caller has asked <see cref="Access.AccessCheck"/>.
/// </summary>
internal sealed class BoardSnapshots(BoardQueries queries, BoardChanges changes, TimeProvider time)
{
    // Days and weeks pass without any change: nothing is shared for longer than this.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<int, Shared> _shared = new();

    public async Task<BoardSnapshot> ReadAsync(int boardId)
    {
        // The version is taken before the reading: what is read is never older than what it is filed under.
        var version = changes.Version(boardId);
        var now = time.GetTimestamp();
        var shared = _shared.AddOrUpdate(
            boardId,
            _ => Begin(boardId, version, now),
            (_, old) => old.Version >= version && time.GetElapsedTime(old.Began, now) < Fresh && !old.Reading.Value.IsFaulted
                ? old
                : Begin(boardId, version, now));
        return await shared.Reading.Value;
    }

    private Shared Begin(int boardId, long version, long now) =>
        new(version, now, new Lazy<Task<BoardSnapshot>>(() => queries.ReadAsync(boardId, CancellationToken.None)));

    private sealed record Shared(long Version, long Began, Lazy<Task<BoardSnapshot>> Reading);
}
