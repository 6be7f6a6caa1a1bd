using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

/// <summary>Says that the board skips this week's meeting, and why.</summary>
internal sealed class SkipMeeting(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time)
{
    /// <param name="seen">The meeting that was on the screen; null where there was none.</param>
    public async Task<MeetingOutcome> ExecuteAsync(
        ClaimsPrincipal who, int boardId, NotHeldReason reason, SeenMeeting? seen, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.RunMeeting, boardId, cancellationToken))
            return MeetingOutcome.Denied;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var board = await db.Boards.SingleAsync(b => b.Id == boardId, cancellationToken);
        var week = IsoWeek.Of(time.GetUtcNow().DayInNorway());
        if (await seen.HasChangedAsync(db, boardId, week, cancellationToken))
            return MeetingOutcome.SomebodyElseDid;
        var meeting = await db.Meetings.AsTracking().SingleOrDefaultAsync(m => m.BoardId == boardId && m.Week == week, cancellationToken);
        if (meeting is null)
        {
            var staff = await db.Units.Where(u => u.Id == board.UnitId).Select(u => u.Staff).SingleAsync(cancellationToken);
            meeting = Meeting.Plan(boardId, board.MeetingDayIn(week), Math.Clamp(staff, Headcount.Min, Headcount.Most));
            db.Meetings.Add(meeting);
        }
        else if (meeting.State is MeetingState.Running or MeetingState.Held)
        {
            return MeetingOutcome.SomebodyElseDid;
        }

        if (await db.BallRounds.AnyAsync(r => r.MeetingId == meeting.Id && r.State == RoundState.Open, cancellationToken))
            return MeetingOutcome.RoundIsOpen;
        meeting.Skip(reason);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return MeetingOutcome.Done;
        }
        catch (DbUpdateException e) when (!StorageFailure.Is(e))
        {
            return MeetingOutcome.SomebodyElseDid;
        }
        finally
        {
            changes.Publish(boardId, BoardTopics.Meeting);
        }
    }
}
