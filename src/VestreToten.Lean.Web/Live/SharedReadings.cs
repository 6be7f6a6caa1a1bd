using System.Collections.Concurrent;

namespace VestreToten.Lean.Web.Live;

/// <summary>
/// One reading for all screens that show the same of a board: with fifty walls open a change costs one query, not fifty.
/// The caller has asked <see cref="Access.AccessCheck"/>, and what is read is the same for everybody who may see the board.
/// </summary>
internal sealed class SharedReadings(BoardChanges changes, TimeProvider time)
{
    // Days and weeks pass without any change: nothing is shared for longer than this.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<(Type Reader, int BoardId), Shared> _shared = new();

    /// <param name="reader">Who reads: all that name the same reader get the same.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="read">Reads; it serves others as well and cannot be cancelled by one of them.</param>
    public async Task<T> ReadAsync<T>(Type reader, int boardId, Func<Task<T>> read)
    {
        // The version is taken before the reading: what is read is never older than what it is filed under.
        var version = changes.Version(boardId);
        var now = time.GetTimestamp();
        var shared = _shared.AddOrUpdate(
            (reader, boardId),
            _ => Begin(version, now, read),
            (_, old) => old.Version >= version && time.GetElapsedTime(old.Began, now) < Fresh && !old.Reading.Value.IsFaulted
                ? old
                : Begin(version, now, read));
        return await (Task<T>)shared.Reading.Value;
    }

    private static Shared Begin<T>(long version, long now, Func<Task<T>> read) => new(version, now, new Lazy<Task>(read));

    private sealed record Shared(long Version, long Began, Lazy<Task> Reading);
}
