using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Domain.Voting;
using VestreToten.Lean.Web.Live;

namespace VestreToten.Lean.Web.Features.Voting;

/// <summary>What became of a ballot.</summary>
internal enum CastOutcome
{
    /// <summary>It is on disk and will be counted.</summary>
    Counted,

    /// <summary>The round takes no more ballots.</summary>
    RoundClosed,

    /// <summary>The round has far more ballots than a meeting has people: it is being flooded.</summary>
    RoundFull,

    /// <summary>Nothing could be written just now; trying again is safe.</summary>
    TryAgain,
}

/// <summary>
/// The one writer of ballots. It commits what has gathered in one durable transaction, and only then is each phone
/// answered. When too many wait, the next is told to try again: never a lost "ok".
/// </summary>
internal sealed partial class BallotWriter(
    IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, BallotLimit limit, ILogger<BallotWriter> logger) : BackgroundService
{
    private const int MostWaiting = 4096;
    private const int MostInCommit = 512;

    private readonly Channel<PendingBallot> _waiting = Channel.CreateBounded<PendingBallot>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, AllowSynchronousContinuations = true, FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Hands a ballot in and waits until it is on disk, or refused.</summary>
    public Task<CastOutcome> CastAsync(VotingRound round, byte[] tag, Ballot ballot)
    {
        var pending = new PendingBallot(round, tag, ballot);
        return _waiting.Writer.TryWrite(pending) ? pending.Outcome : Task.FromResult(CastOutcome.TryAgain);
    }

    // A thread of its own: it sleeps in the disk, and on two cores a sleeper in the pool is half of the pool.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Factory.StartNew(
        () => Serve(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Serve(CancellationToken stoppingToken)
    {
        var batch = new List<PendingBallot>(MostInCommit);
        while (WaitForNext(stoppingToken))
        {
            try
            {
                using var db = contexts.CreateDbContext();
                using var box = BallotBox.Open(db);
                do
                {
                    Gather(batch);
                    Commit(box, batch);
                }
                while (WaitForNext(stoppingToken));
            }
#pragma warning disable CA1031 // Every waiting phone is told to try again; the fault is logged and the connection made anew.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogFailure(logger, e, batch.Count);
                foreach (var pending in batch)
                    pending.Answer(CastOutcome.TryAgain);
                batch.Clear();
                // Whoever waits behind has waited as long: group by group, the last would hear after many times the patience.
                RefuseWaiting();
            }
        }

        _waiting.Writer.TryComplete();
        RefuseWaiting();
    }

    private void RefuseWaiting()
    {
        while (_waiting.Reader.TryRead(out var pending))
            pending.Answer(CastOutcome.TryAgain);
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

    private void Gather(List<PendingBallot> batch)
    {
        while (batch.Count < MostInCommit && _waiting.Reader.TryRead(out var pending))
            batch.Add(pending);
    }

    private void Commit(BallotBox box, List<PendingBallot> batch)
    {
        var open = new HashSet<int>();
        var refused = new HashSet<(int Round, UInt128 Tag)>();
        using (var transaction = box.Begin())
        {
            foreach (var ballots in batch.GroupBy(p => p.Round.Id))
            {
                if (box.IsOpen(ballots.Key) && open.Add(ballots.Key))
                    refused.UnionWith(Put(box, [.. ballots]).Select(tag => (ballots.Key, tag)));
            }

            transaction.Commit();
        }

        foreach (var pending in batch)
        {
            pending.Answer(
                !open.Contains(pending.Round.Id) ? CastOutcome.RoundClosed
                : refused.Contains((pending.Round.Id, pending.Order)) ? CastOutcome.RoundFull
                : CastOutcome.Counted);
        }

        foreach (var board in batch.Where(p => open.Contains(p.Round.Id)).Select(p => p.Round.BoardId).Distinct())
            changes.Publish(board, BoardTopics.Count);
        batch.Clear();
    }

    /// <summary>One round's ballots, one for each phone, in the order of the tags: the order they came in is written nowhere.</summary>
    /// <returns>The phones that the round has no room for. One that has a ballot in it may always change its mind.</returns>
    private IReadOnlyCollection<UInt128> Put(BallotBox box, List<PendingBallot> ballots)
    {
        var newest = new SortedDictionary<UInt128, PendingBallot>();
        foreach (var ballot in ballots)
        {
            if (!newest.TryGetValue(ballot.Order, out var other) || ballot.Ballot.Replaces(other.Ballot))
                newest[ballot.Order] = ballot;
        }

        var round = ballots[0].Round;
        // Made anew for each commit: a seal that lived on would keep a closed round's key in memory.
        using var seal = round.Keys.Seal(round.Id);
        var earlier = box.Find(round.Id, [.. newest.Values.Select(b => b.Tag)]);
        var refused = NoRoomFor(box, round.Id, [.. newest.Keys.Where((_, i) => earlier[i] is null)]);
        box.Put(round.Id, [.. newest.Values
            .Where((ballot, i) => !refused.Contains(ballot.Order) && Wins(seal, ballot, earlier[i]))
            .Select(ballot => new SealedBallot(ballot.Tag, seal.Close(ballot.Ballot, ballot.Tag)))]);
        return refused;
    }

    private HashSet<UInt128> NoRoomFor(BallotBox box, int round, List<UInt128> newcomers)
    {
        if (newcomers.Count == 0)
            return [];
        var room = Math.Max(0, limit.Most - box.Count(round));
        if (room >= newcomers.Count)
            return [];
        LogFull(logger, round);
        return [.. newcomers.Skip(room)];
    }

    /// <summary>A row that does not open would never be counted: it gives way, and holds nobody else in the group up.</summary>
    private static bool Wins(BallotSeal seal, PendingBallot ballot, byte[]? earlier) =>
        earlier is null || seal.TryOpen(earlier, ballot.Tag) is not { } before || ballot.Ballot.Replaces(before);

    [LoggerMessage(20, LogLevel.Error, "A commit of {Ballots} ballots failed; their phones are told to try again")]
    private static partial void LogFailure(ILogger logger, Exception exception, int ballots);

    [LoggerMessage(21, LogLevel.Warning, "Round {RoundId} has as many ballots as a round can take; new ones are refused")]
    private static partial void LogFull(ILogger logger, int roundId);
}
