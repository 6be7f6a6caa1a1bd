using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>Why a round is not opened.</summary>
public enum OpenRoundFault
{
    /// <summary>There is no active goal to judge.</summary>
    NoGoals,
}

/// <summary>Opens the secret vote of a meeting: of the running one, or of the next within seven days.</summary>
internal sealed class OpenRound(BoardCommands commands, IDbContextFactory<LeanDbContext> contexts, KeyFolder keyFolder)
{
    /// <param name="seenRoundId">The meeting's round that was on the screen; null where it had none.</param>
    public async Task<Outcome<OpenRoundFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int? seenRoundId, CancellationToken cancellationToken = default)
    {
        string? keyName = null;
        byte[] fileHalf = [], databaseHalf = RandomNumberGenerator.GetBytes(RoundKeys.HalfLength);
        try
        {
            var outcome = await commands.RunAsync<Outcome<OpenRoundFault>>(who, Right.RunMeeting, boardId, BoardTopics.Round, async work =>
            {
                var goals = await work.Db.WellbeingGoals.Where(g => g.BoardId == boardId && g.State == GoalState.Active).ToListAsync(cancellationToken);
                if (goals.Count == 0)
                    return OpenRoundFault.NoGoals;
                var meeting = await MeetingAsync(work);
                // Somebody else has just opened it, or it has been held already.
                if (meeting is null || await NewestRoundAsync(work.Db, meeting, cancellationToken) != seenRoundId
                    || await HasRoundAsync(work.Db, meeting, cancellationToken))
                    return Outcome.Conflict;
                if (keyName is null)
                    (keyName, fileHalf) = keyFolder.Create();
                using var keys = new RoundKeys(fileHalf, databaseHalf);
                var round = BallRound.Open(meeting, goals, work.Now.DayInNorway(), keyName, databaseHalf, JoinCode.Hash(keys.Code));
                var isSlipsOnly = await work.Db.Boards.Where(b => b.Id == boardId).Select(b => b.SlipsOnly).SingleAsync(cancellationToken);
                work.Db.BallRounds.Add(isSlipsOnly ? round.RequireSlips() : round);
                return Outcome.Done;
            }, cancellationToken);
            if (keyName is not null && !outcome.IsDone)
                keyFolder.Destroy(keyName);
            return outcome;
        }
        catch when (keyName is not null)
        {
            await DestroyUnlessInUseAsync(keyName);
            throw;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(fileHalf);
            CryptographicOperations.ZeroMemory(databaseHalf);
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

    /// <summary>The running meeting, or the next one; null where it is over. Its version is moved on.</summary>
    private static async Task<Meeting?> MeetingAsync(BoardWork work)
    {
        var (db, boardId, cancellationToken) = (work.Db, work.BoardId, work.CancellationToken);
        var board = await db.Boards.SingleAsync(b => b.Id == boardId, cancellationToken);
        var now = work.Now.InNorway().DateTime;
        var (thisWeek, nextWeek) = (IsoWeek.Of(DateOnly.FromDateTime(now)), IsoWeek.Of(DateOnly.FromDateTime(now)).AddWeeks(1));
        var near = new NearMeetings(
            board,
            await db.Meetings.AsTracking()
                .Where(m => m.BoardId == boardId && (m.State == MeetingState.Running || m.Week == thisWeek || m.Week == nextWeek)).ToListAsync(cancellationToken),
            now);
        var meeting = near.Current;
        if (meeting is null)
        {
            var staff = await db.Units.Where(u => u.Id == board.UnitId).Select(u => u.Staff).SingleAsync(cancellationToken);
            meeting = Meeting.Plan(boardId, near.NextDay, Math.Clamp(staff, Headcount.Min, Headcount.Most));
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

        await work.SaveAsync();
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
