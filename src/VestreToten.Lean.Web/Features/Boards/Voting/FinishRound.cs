using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>
/// Counts and shreds a round that is closing. Each step is on disk before the next begins, and each may be done again:
/// whoever finds a round half done goes on from where it stands.
/// </summary>
internal sealed partial class FinishRound(
    IDbContextFactory<LeanDbContext> contexts, OpenRounds openRounds, KeyFolder keyFolder, BoardChanges changes,
    TimeProvider time, ILogger<FinishRound> logger) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    private const int MaxAttempts = 20;

    // The leader's press and RoundRecovery's minute may come to the same round at once. Counting is settled by the
    // database, so that no board's balls wait while another board's log is busy.
    private readonly SemaphoreSlim _shredding = new(1, 1);

    public async Task ExecuteAsync(int roundId, CancellationToken cancellationToken)
    {
        openRounds.Forget(roundId);
        var boardId = await CountAsync(roundId, cancellationToken);
        // Counting has read it once more: what that left in memory is wiped as well, however long it took.
        openRounds.Forget(roundId);
        changes.Publish(boardId, BoardTopics.Round);
        await _shredding.WaitAsync(cancellationToken);
        try
        {
            await ShredAsync(roundId, cancellationToken);
        }
        catch (Exception e) when (e is IOException or DbUpdateConcurrencyException || StorageFailure.Is(e))
        {
            // The balls are counted and shown; RoundRecovery comes back to what is left.
            LogLater(logger, e, roundId);
        }
        finally
        {
            _shredding.Release();
        }

        changes.Publish(boardId, BoardTopics.Round);
    }

    public void Dispose() => _shredding.Dispose();

    /// <summary>In one transaction: the tallies in; the ballots, and the database's half of the key, out.</summary>
    private async Task<int> CountAsync(int roundId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Whoever counts the same round at the same time waits here, and finds it counted.
        await db.LockRoundAsync(roundId, cancellationToken);
        var round = await db.BallRounds.AsTracking().SingleAsync(r => r.Id == roundId, cancellationToken);
        if (round.State != RoundState.Closing)
            return round.BoardId;
        var headcount = await db.Meetings.Where(m => m.Id == round.MeetingId).Select(m => m.Headcount).SingleAsync(cancellationToken);
        var ballots = await BallotBox.ReadAllAsync(db, roundId, cancellationToken);
        // A week's earlier round can only have been one with too few ballots, or voided while it was open: this one takes its place.
        await db.Tallies.Where(t => t.BoardId == round.BoardId && t.Week == round.Week).ExecuteDeleteAsync(cancellationToken);
        // Of a round that was voided while it was open nobody has seen a colour, and nobody will.
        var tallies = round.VoidReason is null ? Count(round, ballots, await ThresholdAsync(db, round.BoardId, cancellationToken)) : [];
        db.Tallies.AddRange(tallies);
        foreach (var row in ballots)
        {
            CryptographicOperations.ZeroMemory(row.Tag);
            CryptographicOperations.ZeroMemory(row.Sealed);
        }

        await BallotBox.EmptyAsync(db, roundId, cancellationToken);
        await db.VotingSlips.Where(s => s.BoardId == round.BoardId).ExecuteDeleteAsync(cancellationToken);
        // Each ballot has a ball in every vase; a row that was not sealed by the round is no ballot.
        round.Close(tallies is [var first, ..] ? first.Ballots : ballots.Count, headcount, tallies.Exists(t => t.Colours is not null));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return round.BoardId;
    }

    private List<Tally> Count(BallRound round, List<SealedBallot> ballots, int threshold)
    {
        using var keys = openRounds.KeysOf(round);
        if (keys is null)
        {
            LogKeyLost(logger, round.Id, ballots.Count);
            return [.. round.Goals.Select(g => Tally.WithoutColours(round.BoardId, round.Week, g, ballots.Count))];
        }

        var vases = new BallCount[round.Goals.Count];
        using var seal = keys.Seal(round.Id);
        foreach (var row in ballots)
        {
            if (seal.TryOpen(row.Sealed, row.Tag) is { } ballot && ballot.Balls.Count == vases.Length)
            {
                for (var i = 0; i < vases.Length; i++)
                    vases[i] = vases[i].With(ballot.Balls[i]);
            }
            else
            {
                LogForeignRow(logger, round.Id);
            }
        }

        return [.. round.Goals.Select(g => Tally.Of(round.BoardId, round.Week, g, vases[g.Position - 1], threshold))];
    }

    /// <summary>The key file first; then whatever the log still holds of ballots; only then the round counts as shredded.</summary>
    private async Task ShredAsync(int roundId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var round = await db.BallRounds.AsTracking().SingleAsync(r => r.Id == roundId, cancellationToken);
        if (round.State != RoundState.Closed)
            return;
        keyFolder.Destroy(round.KeyName);
        for (var attempt = 1; !await WriteAheadLog.TryEmptyAsync(db, cancellationToken); attempt++)
        {
            if (attempt == MaxAttempts)
            {
                // The round stays Closed, and RoundRecovery comes back to it.
                LogLogBusy(logger, roundId);
                return;
            }

            await Task.Delay(Patience, time, cancellationToken);
        }

        round.MarkShredded();
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<int> ThresholdAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken)
    {
        var path = await (
            from board in db.Boards
            join unit in db.Units on board.UnitId equals unit.Id
            where board.Id == boardId
            select unit.Path)
            .SingleAsync(cancellationToken);
        return await MunicipalThreshold.OfAsync(db, path, cancellationToken);
    }

    [LoggerMessage(30, LogLevel.Error, "Key file of round {RoundId} lost: its {Ballots} ballots cannot be read by anyone")]
    private static partial void LogKeyLost(ILogger logger, int roundId, int ballots);

    [LoggerMessage(31, LogLevel.Error, "Round {RoundId} holds a row that was not sealed by it")]
    private static partial void LogForeignRow(ILogger logger, int roundId);

    [LoggerMessage(33, LogLevel.Warning, "Round {RoundId} counted; shredding failed and will be retried")]
    private static partial void LogLater(ILogger logger, Exception exception, int roundId);

    [LoggerMessage(32, LogLevel.Warning, "Write-ahead log busy; shredding of round {RoundId} will be retried")]
    private static partial void LogLogBusy(ILogger logger, int roundId);
}
