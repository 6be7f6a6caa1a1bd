using System.Collections.Concurrent;

namespace VestreToten.Lean.Web.Platform.Live;

/// <summary>
/// One reading for all screens that show the same of a board: with fifty walls open a change costs one query, not fifty.
/// <see cref="Access.AuthorizedReads"/> have asked the right for each of them, and name in the reader whatever it changes in the answer.
/// </summary>
internal sealed class SharedReadings(BoardChanges changes, TimeProvider time)
{
    // Days and weeks pass without any change: nothing is shared for longer than this.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<(object Reader, int BoardId), Shared> _shared = new();

    /// <param name="reader">Who reads: all that name the same reader get the same.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="topics">What it reads: while none of them has changed, what was read may be shared.</param>
    /// <param name="read">Reads; it serves others as well and cannot be cancelled by one of them.</param>
    public async Task<T> ReadAsync<T>(object reader, int boardId, BoardTopics topics, Func<Task<T>> read)
    {
        var mine = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        // The version is taken before the reading: what is read is never older than what it is filed under.
        var fresh = new Shared(changes.Version(boardId, topics), time.GetTimestamp(), mine.Task);
        var shared = _shared.AddOrUpdate((reader, boardId), fresh, (_, old) =>
            old.Version >= fresh.Version && time.GetElapsedTime(old.Began, fresh.Began) < Fresh && !old.Reading.IsFaulted ? old : fresh);
        if (ReferenceEquals(shared, fresh))
            await ReadForAllAsync(read, mine);
        return await (Task<T>)shared.Reading;
    }

    // On the thread of the one who asked first, and not under a lock: SQLite answers before it returns, and the other
    // screens' threads would all stand and wait.
    private static async Task ReadForAllAsync<T>(Func<Task<T>> read, TaskCompletionSource<T> all)
    {
        var reading = Begin(read);
        await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        all.SetFromTask(reading);
    }

    // Outside the screen of the one who asked first: where the answer takes a while, the others do not wait until that
    // screen has time to hear it.
    private static Task<T> Begin<T>(Func<Task<T>> read)
    {
        var screen = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return ReadAsync(read);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(screen);
        }

        // A reader that throws at once is as one that fails later.
        static async Task<T> ReadAsync(Func<Task<T>> read) => await read();
    }

    private sealed record Shared(long Version, long Began, Task Reading);
}
