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

    /// <summary>Nothing could be written just now; trying again is safe.</summary>
    TryAgain,
}

/// <summary>
/// The one writer of ballots. It commits what has gathered in one durable transaction, and only then is each phone
/// answered. When too many wait, the next is told to try again: never a lost "ok".
/// </summary>
internal sealed partial class BallotWriter(
    IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, ILogger<BallotWriter> logger) : BackgroundService
{
    private const int MostWaiting = 4096;
    private const int MostInCommit = 512;

    private readonly Channel<PendingBallot> _waiting = Channel.CreateBounded<PendingBallot>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Hands a ballot in and waits until it is on disk, or refused.</summary>
    public Task<CastOutcome> CastAsync(VotingRound round, byte[] tag, Ballot ballot)
    {
        var pending = new PendingBallot(round, tag, ballot);
        return _waiting.Writer.TryWrite(pending) ? pending.Outcome : Task.FromResult(CastOutcome.TryAgain);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<PendingBallot>(MostInCommit);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(stoppingToken);
                using var box = await BallotBox.OpenAsync(db, stoppingToken);
                while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
                {
                    Gather(batch);
                    Commit(box, batch);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // Every waiting phone is told to try again; the fault is logged and the connection made anew.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogFailure(logger, e, batch.Count);
                Gather(batch);
                Answer(batch, CastOutcome.TryAgain);
                await WaitForNextAsync(stoppingToken);
            }
        }

        _waiting.Writer.TryComplete();
        while (_waiting.Reader.TryRead(out var late))
            late.Answer(CastOutcome.TryAgain);
    }

    private async Task WaitForNextAsync(CancellationToken stoppingToken)
    {
        try
        {
            await _waiting.Reader.WaitToReadAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The loop sees the token.
        }
    }

    private void Gather(List<PendingBallot> batch)
    {
        while (batch.Count < MostInCommit && _waiting.Reader.TryRead(out var pending))
            batch.Add(pending);
    }

    private void Commit(BallotBox box, List<PendingBallot> batch)
    {
        var open = new Dictionary<int, bool>();
        // Made anew for each commit: a seal that lived on would keep a closed round's key in memory.
        using (var seals = new Seals())
        using (var transaction = box.Begin())
        {
            foreach (var pending in batch)
            {
                if (!open.TryGetValue(pending.Round.Id, out var isOpen))
                    open[pending.Round.Id] = isOpen = box.IsOpen(pending.Round.Id);
                if (isOpen)
                    Put(box, seals.Of(pending.Round), pending);
            }

            transaction.Commit();
        }

        foreach (var pending in batch)
            pending.Answer(open[pending.Round.Id] ? CastOutcome.Counted : CastOutcome.RoundClosed);
        foreach (var board in batch.Where(p => open[p.Round.Id]).Select(p => p.Round.BoardId).Distinct())
            changes.Publish(board);
        batch.Clear();
    }

    private static void Put(BallotBox box, BallotSeal seal, PendingBallot pending)
    {
        // A row that does not open would never be counted: it gives way, and holds nobody else in the group up.
        var earlier = box.Find(pending.Round.Id, pending.Tag) is { } row ? seal.TryOpen(row, pending.Tag) : null;
        if (earlier is null || pending.Ballot.Replaces(earlier))
            box.Put(pending.Round.Id, pending.Tag, seal.Close(pending.Ballot, pending.Tag));
    }

    private static void Answer(List<PendingBallot> batch, CastOutcome outcome)
    {
        foreach (var pending in batch)
            pending.Answer(outcome);
        batch.Clear();
    }

    [LoggerMessage(20, LogLevel.Error, "A commit of {Ballots} ballots failed; their phones are told to try again")]
    private static partial void LogFailure(ILogger logger, Exception exception, int ballots);
}
