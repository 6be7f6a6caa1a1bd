using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

/// <summary>Says that the board skips this week's meeting, and why.</summary>
internal sealed class SkipMeeting(BoardCommands commands)
{
    /// <param name="seen">The meeting that was on the screen; null where there was none.</param>
    public Task<Outcome<MeetingFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, NotHeldReason reason, SeenMeeting? seen, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<MeetingFault>>(who, Right.RunMeeting, boardId, BoardTopics.Meeting, async work =>
        {
            var db = work.Db;
            var board = await db.Boards.SingleAsync(b => b.Id == boardId, cancellationToken);
            var week = IsoWeek.Of(work.Now.DayInNorway());
            if (await seen.HasChangedAsync(db, boardId, week, cancellationToken))
                return Outcome.Conflict;
            var meeting = await db.Meetings.AsTracking().SingleOrDefaultAsync(m => m.BoardId == boardId && m.Week == week, cancellationToken);
            if (meeting is null)
            {
                var staff = await db.Units.Where(u => u.Id == board.UnitId).Select(u => u.Staff).SingleAsync(cancellationToken);
                meeting = Meeting.Plan(boardId, board.MeetingDayIn(week), Math.Clamp(staff, Headcount.Min, Headcount.Most));
                db.Meetings.Add(meeting);
            }
            else if (meeting.State is MeetingState.Running or MeetingState.Held)
            {
                return Outcome.Conflict;
            }

            if (await db.BallRounds.AnyAsync(r => r.MeetingId == meeting.Id && r.State == RoundState.Open, cancellationToken))
                return MeetingFault.RoundIsOpen;
            meeting.Skip(reason);
            return Outcome.Done;
        }, cancellationToken);
}
