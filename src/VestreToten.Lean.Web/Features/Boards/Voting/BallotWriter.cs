using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>
/// The one writer of ballots. It commits what has gathered in one durable transaction, and only then is each phone
/// answered. When too many wait, the next is told to try again: never a lost "ok".
/// </summary>
internal sealed partial class BallotWriter(
    IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, BallotLimit limit, ILogger<BallotWriter> logger) : BackgroundService
{
    private const int MaxWaiting = 4096;
    private const int MaxInCommit = 512;

    // A room that votes at once is drawn once, and not first with the few ballots of the first commit.
    private const int MaxCommitsUnpublished = 3;

    private readonly RoundBallots _roundBallots = new(limit, logger);

    private readonly HashSet<int> _unpublished = [];

    private int _commitsUnpublished;
    private long _taken;
    private TaskCompletionSource? _rested;

    // Nothing in place of a ballot asks the writer to let go of its connection.
    private readonly Channel<PendingBallot?> _waiting = Channel.CreateBounded<PendingBallot?>(
        new BoundedChannelOptions(MaxWaiting) { SingleReader = true, AllowSynchronousContinuations = true, FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Hands a ballot in and waits until it is on disk, or refused.</summary>
    public Task<CastOutcome> CastAsync(VotingRound round, byte[] tag, Ballot ballot)
    {
        var pending = new PendingBallot(round, tag, ballot);
        return _waiting.Writer.TryWrite(pending) ? pending.Outcome : Task.FromResult(CastOutcome.TryAgain);
    }

    /// <summary>How many ballots have been taken from the queue since the start.</summary>
    public long Taken => Volatile.Read(ref _taken);

    /// <summary>Has the writer let go of its connection until the next ballot comes; ends when it has.</summary>
    public async Task RestAsync(CancellationToken cancellationToken)
    {
        var rested = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _rested = rested;
        while (await _waiting.Writer.WaitToWriteAsync(cancellationToken))
        {
            if (!_waiting.Writer.TryWrite(null))
                continue;
            await rested.Task.WaitAsync(cancellationToken);
            return;
        }
    }

    // A thread of its own: it sleeps in the disk, and on two cores a sleeper in the pool is half of the pool.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Factory.StartNew(
        () => Serve(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Serve(CancellationToken stoppingToken)
    {
        var batch = new List<PendingBallot>(MaxInCommit);
        while (WaitForNext(stoppingToken))
        {
            try
            {
                bool isResting;
                using var db = contexts.CreateDbContext();
                using var box = BallotBox.Open(db);
                do
                {
                    Gather(batch, out isResting);
                    Commit(box, batch);
                    if (_waiting.Reader.Count == 0 || ++_commitsUnpublished >= MaxCommitsUnpublished)
                        Publish();
                }
                while (!isResting && WaitForNext(stoppingToken));
            }
#pragma warning disable CA1031 // Every waiting phone is told to try again; the fault is logged and the connection made anew.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogFailure(logger, e, batch.Count);
                Publish();
                foreach (var pending in batch)
                    pending.Answer(CastOutcome.TryAgain);
                Forget(batch);
                // Whoever waits behind has waited as long: group by group, the last would hear after many times the patience.
                RefuseWaiting();
            }

            Interlocked.Exchange(ref _rested, null)?.TrySetResult();
        }

        _waiting.Writer.TryComplete();
        RefuseWaiting();
        Interlocked.Exchange(ref _rested, null)?.TrySetResult();
    }

    private void RefuseWaiting()
    {
        while (_waiting.Reader.TryRead(out var pending))
            pending?.Answer(CastOutcome.TryAgain);
    }

    /// <summary>Waits until a ballot is there; false when the program stops.</summary>
    private bool WaitForNext(CancellationToken stoppingToken)
    {
        try
        {
            var next = _waiting.Reader.WaitToReadAsync(stoppingToken);
            return next.IsCompleted ? next.Result : next.AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Gather(List<PendingBallot> batch, out bool isResting)
    {
        isResting = false;
        while (batch.Count < MaxInCommit && _waiting.Reader.TryRead(out var pending))
        {
            if (pending is null)
                isResting = true;
            else
                batch.Add(pending);
        }

        Volatile.Write(ref _taken, _taken + batch.Count);
    }

    private void Commit(BallotBox box, List<PendingBallot> batch)
    {
        if (batch.Count == 0)
            return;
        var open = new HashSet<int>();
        var refused = new Dictionary<PendingBallot, CastOutcome>();
        using (var transaction = box.Begin())
        {
            foreach (var ballots in batch.GroupBy(p => p.Round.Id))
            {
                if (!box.IsOpen(ballots.Key) || !open.Add(ballots.Key))
                    continue;
                foreach (var (ballot, why) in _roundBallots.Put(box, [.. ballots]))
                    refused.Add(ballot, why);
            }

            transaction.Commit();
        }

        foreach (var pending in batch)
        {
            pending.Answer(
                !open.Contains(pending.Round.Id) ? CastOutcome.RoundClosed : refused.GetValueOrDefault(pending, CastOutcome.Counted));
        }

        _unpublished.UnionWith(batch.Where(p => open.Contains(p.Round.Id)).Select(p => p.Round.BoardId));
        Forget(batch);
    }

    private void Publish()
    {
        foreach (var board in _unpublished)
            changes.Publish(board, BoardTopics.Count);
        _unpublished.Clear();
        _commitsUnpublished = 0;
    }

    /// <summary>Their phones have been answered, and take the tags back.</summary>
    private static void Forget(List<PendingBallot> batch)
    {
        batch.Clear();
        OverwriteStack();
    }

    /// <summary>The thread sleeps at a shallow depth: what deeper calls left behind would stay there.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void OverwriteStack()
    {
        Span<byte> below = stackalloc byte[16 * 1024];
        CryptographicOperations.ZeroMemory(below);
    }

    [LoggerMessage(20, LogLevel.Error, "Commit of {Ballots} ballots failed; their phones were asked to retry")]
    private static partial void LogFailure(ILogger logger, Exception exception, int ballots);
}
