using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>The outcome of a request to open a round.</summary>
public enum OpenRoundOutcome
{
    /// <summary>Phones may vote.</summary>
    Opened,

    /// <summary>Somebody else has just opened it, or it has been held already.</summary>
    AlreadyThere,

    /// <summary>There is no active goal to judge.</summary>
    NoGoals,

    /// <summary>Not this person.</summary>
    Denied,
}

/// <summary>Opens the secret vote of a meeting: of the running one, or of the next within seven days.</summary>
internal sealed class OpenRound(
    AccessCheck access, IDbContextFactory<LeanDbContext> contexts, KeyFolder keyFolder, BoardChanges changes, TimeProvider time)
{
    /// <param name="seenRoundId">The meeting's round that was on the screen; null where it had none.</param>
    public async Task<OpenRoundOutcome> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int? seenRoundId, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.RunMeeting, boardId, cancellationToken))
            return OpenRoundOutcome.Denied;
        var (keyName, fileHalf) = keyFolder.Create();
        try
        {
            var outcome = await WriteAsync(boardId, seenRoundId, keyName, fileHalf, cancellationToken);
            if (outcome != OpenRoundOutcome.Opened)
                keyFolder.Destroy(keyName);
            changes.Publish(boardId, BoardTopics.Round);
            return outcome;
        }
        catch
        {
            await DestroyUnlessInUseAsync(keyName);
            throw;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(fileHalf);
        }
    }

    /// <summary>
    /// A commit whose answer was lost may have been made, and its round needs the key. Where even that cannot be asked just
    /// now, the next start settles it.
    /// </summary>
    private async Task DestroyUnlessInUseAsync(string keyName)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
            if (!await db.BallRounds.AnyAsync(r => r.KeyName == keyName, CancellationToken.None))
                keyFolder.Destroy(keyName);
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is IOException)
        {
            // The first trouble is the one to tell.
        }
    }

    private async Task<OpenRoundOutcome> WriteAsync(
        int boardId, int? seenRoundId, string keyName, byte[] fileHalf, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var goals = await db.WellbeingGoals.Where(g => g.BoardId == boardId && g.State == GoalState.Active).ToListAsync(cancellationToken);
        if (goals.Count == 0)
            return OpenRoundOutcome.NoGoals;
        try
        {
            var meeting = await MeetingAsync(db, boardId, cancellationToken);
            if (meeting is null || await NewestRoundAsync(db, meeting, cancellationToken) != seenRoundId
                || await HasRoundAsync(db, meeting, cancellationToken))
                return OpenRoundOutcome.AlreadyThere;
            var databaseHalf = RandomNumberGenerator.GetBytes(RoundKeys.HalfLength);
            using var keys = new RoundKeys(fileHalf, databaseHalf);
            var today = time.GetUtcNow().DayInNorway();
            db.BallRounds.Add(BallRound.Open(meeting, goals, today, keyName, databaseHalf, JoinCode.Hash(keys.Code)));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            CryptographicOperations.ZeroMemory(databaseHalf);
            return OpenRoundOutcome.Opened;
        }
        catch (DbUpdateException e) when (!StorageFailure.Is(e))
        {
            // The meeting's week and version settle who was first, also between two nodes.
            return OpenRoundOutcome.AlreadyThere;
        }
    }

    /// <summary>The running meeting, or the next one; null where it is over. Its version is moved on.</summary>
    private async Task<Meeting?> MeetingAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken)
    {
        var board = await db.Boards.SingleAsync(b => b.Id == boardId, cancellationToken);
        var day = board.NextMeetingDay(time.GetUtcNow().InNorway().DateTime);
        var week = IsoWeek.Of(day);
        var meetings = await db.Meetings.AsTracking()
            .Where(m => m.BoardId == boardId && (m.State == MeetingState.Running || m.Week == week)).ToListAsync(cancellationToken);
        var meeting = meetings.MinBy(m => m.State != MeetingState.Running);
        if (meeting is null)
        {
            var staff = await db.Units.Where(u => u.Id == board.UnitId).Select(u => u.Staff).SingleAsync(cancellationToken);
            meeting = Meeting.Plan(boardId, day, Math.Clamp(staff, Headcount.Min, Headcount.Most));
            db.Meetings.Add(meeting);
        }
        else if (meeting.State is MeetingState.Held or MeetingState.NotHeld)
        {
            return null;
        }
        else
        {
            meeting.SetHeadcount(meeting.Headcount);
        }

        await db.SaveChangesAsync(cancellationToken);
        return meeting;
    }

    private static Task<int?> NewestRoundAsync(LeanDbContext db, Meeting meeting, CancellationToken cancellationToken) =>
        db.BallRounds.Where(r => r.MeetingId == meeting.Id).MaxAsync(r => (int?)r.Id, cancellationToken);

    /// <summary>
    /// A meeting has one round; another only where the first showed no colours (too few ballots, or voided while it was
    /// open), so that no two results of one week can be held against each other. A result that was voided afterwards has
    /// been seen all the same.
    /// </summary>
    private static async Task<bool> HasRoundAsync(LeanDbContext db, Meeting meeting, CancellationToken cancellationToken) =>
        await db.BallRounds.AnyAsync(
            r => r.MeetingId == meeting.Id && (r.State == RoundState.Open || r.State == RoundState.Closing), cancellationToken)
        || await db.Tallies.AnyAsync(
            t => t.BoardId == meeting.BoardId && t.Week == meeting.Week && t.Green != null, cancellationToken)
        || await db.BallRounds.AnyAsync(r => r.MeetingId == meeting.Id && r.WasRevealed, cancellationToken);
}
