using System.Diagnostics;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Benchmarks.Work;

/// <summary>A screen that follows the board: at every change it reads all that a wall reads.</summary>
internal sealed class Screen : IDisposable
{
    private readonly Workplace _place;
    private readonly BoardSubscription _subscription;
    private Wait? _wait;

    public Screen(Workplace place)
    {
        _place = place;
        _subscription = place.Get<BoardChanges>().Subscribe(place.BoardId, BoardTopics.All & ~BoardTopics.Count, _ => ReadAsync());
    }

    /// <summary>When a reading that shows the card in the column was done, in the stopwatch's ticks. Ask before the card moves.</summary>
    public Task<long> SeesAsync(int id, ImprovementState state)
    {
        var wait = new Wait(id, state);
        Volatile.Write(ref _wait, wait);
        return wait.Seen.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    public void Dispose() => _subscription.Dispose();

    private async Task ReadAsync()
    {
        var board = await BoardReading.ReadAsync(_place);
        if (Volatile.Read(ref _wait) is { } wait && board.Open.Any(card => card.Id == wait.Id && card.State == wait.State))
            wait.Seen.TrySetResult(Stopwatch.GetTimestamp());
    }

    private sealed record Wait(int Id, ImprovementState State)
    {
        public TaskCompletionSource<long> Seen { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
