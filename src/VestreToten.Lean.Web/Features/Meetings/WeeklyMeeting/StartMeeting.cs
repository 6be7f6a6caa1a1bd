using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Meetings.Agendas;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

/// <summary>Starts the board's meeting: today's, or the planned one that has a round open ahead; goes on with one that was ended this week.</summary>
internal sealed class StartMeeting(BoardCommands commands)
{
    /// <param name="seen">The meeting that was on the screen; null where there was none.</param>
    public Task<Outcome<MeetingFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int headcount, SeenMeeting? seen, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<MeetingFault>>(who, Right.RunMeeting, boardId, BoardTopics.Meeting, async work =>
        {
            if (!Headcount.IsPossible(headcount))
                return MeetingFault.ImpossibleHeadcount;
            var db = work.Db;
            var today = work.Now.DayInNorway();
            var week = IsoWeek.Of(today);
            var near = await db.Meetings.AsTracking()
                .Where(m => m.BoardId == boardId && (m.Week == week || m.State == MeetingState.Running || m.State == MeetingState.Planned))
                .ToListAsync(cancellationToken);
            if (near.Any(m => m.State == MeetingState.Running))
                return MeetingFault.AlreadyRunning;
            if (await seen.HasChangedAsync(db, boardId, week, cancellationToken))
                return Outcome.Conflict;
            var openAhead = await db.BallRounds.Where(r => r.BoardId == boardId && r.State == RoundState.Open)
                .Select(r => (int?)r.MeetingId).FirstOrDefaultAsync(cancellationToken);
            var meeting = near.FirstOrDefault(m => m.Id == openAhead) ?? near.FirstOrDefault(m => m.Week == week);
            if (meeting is null)
            {
                meeting = Meeting.Plan(boardId, today, headcount);
                db.Meetings.Add(meeting);
            }

            var first = (await AgendaQueries.OfAsync(db, boardId, cancellationToken)).Steps[0];
            meeting.Start(work.Now, first.Place);
            meeting.SetHeadcount(headcount);
            await work.SaveAsync();
            if (meeting.Place == first.Place && MeetingChange.OfLocalItem(meeting.Id, first) is { } note)
                db.MeetingChanges.Add(note);
            return Outcome.Done;
        }, cancellationToken);
}
