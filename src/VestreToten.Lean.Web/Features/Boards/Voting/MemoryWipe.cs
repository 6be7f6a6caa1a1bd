using System.Runtime;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>
/// Some seconds after a round has closed, takes what its ballots were out of the process's memory: closes the connections
/// that have read them, and gives the heap's freed pages back to the system. The collector overwrites nothing that it
/// frees, and leaves a copy behind of everything that it moves.
/// </summary>
internal sealed class MemoryWipe(OpenRounds openRounds, BallotWriter writer, TimeProvider time) : BackgroundService
{
    /// <summary>Requests that were on their way are over, and the screens have been drawn.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>The collection stops every thread, which must not hold up a room that is just voting; but it is put off no longer than this.</summary>
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(5);

    private const int FewBallots = 100;

    // Full is as good as asked once more: what was forgotten while a wipe was under way needs another one.
    private readonly SemaphoreSlim _wanted = new(0, 1);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        openRounds.Forgotten += Ask;
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        openRounds.Forgotten -= Ask;
        _wanted.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await _wanted.WaitAsync(stoppingToken);
            // What something was still holding the first time, on a busy machine, it has let go of by the second.
            for (var pass = 0; pass < 2; pass++)
            {
                await WaitForQuietAsync(stoppingToken);
                await writer.RestAsync(stoppingToken);
                Wipe();
            }
        }
    }

    private void Ask()
    {
        lock (_wanted)
        {
            if (_wanted.CurrentCount == 0)
                _wanted.Release();
        }
    }

    /// <summary>Waits out the pause, and goes on waiting while many are voting in other rounds.</summary>
    private async Task WaitForQuietAsync(CancellationToken stoppingToken)
    {
        var began = time.GetTimestamp();
        long before;
        do
        {
            before = writer.Taken;
            await Task.Delay(Pause, time, stoppingToken);
        }
        while (writer.Taken - before > FewBallots && time.GetElapsedTime(began) < MaxDelay);
    }

    private static void Wipe()
    {
        IdleConnections.Close();
        Collect();
        // What only waited to be finalized, or was let go of by a finalizer, goes with the second.
        GC.WaitForPendingFinalizers();
        Collect();
        NativeHeap.Trim();
    }

    /// <summary>The aggressive kind leaves no freed page with the process.</summary>
    private static void Collect()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
