using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Features.Boards.Walls;
using VestreToten.Lean.Web.Features.Meetings.Agendas;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

/// <summary>
/// Changes a running meeting as it was seen: the headcount, the step, the end. Whoever saw it at another step changes
/// nothing and sees the fresh state, so a double press, or two on two screens, have one effect. A headcount is a
/// number, not a step from another, and holds whatever was seen.
/// </summary>
internal sealed class ChangeMeeting(BoardCommands commands)
{
    public Task<Outcome<MeetingFault>> SetHeadcountAsync(
        ClaimsPrincipal who, int boardId, int meetingId, int people, CancellationToken cancellationToken = default) =>
        RunAsync(who, boardId, meetingId, seen: null, (_, meeting) =>
        {
            if (!Headcount.IsPossible(people))
                return Answer(MeetingFault.ImpossibleHeadcount);
            meeting.SetHeadcount(people);
            return Answer(Outcome.Done);
        }, cancellationToken);

    /// <summary>Goes to a step; one that has left the agenda since it was seen is not gone to.</summary>
    public Task<Outcome<MeetingFault>> GoToAsync(
        ClaimsPrincipal who, int boardId, int meetingId, StepVisit seen, AgendaPlace place, CancellationToken cancellationToken = default) =>
        RunAsync(who, boardId, meetingId, seen, async (work, meeting) =>
        {
            if ((await AgendaQueries.OfAsync(work.Db, boardId, cancellationToken)).Find(place) is not { } entry)
                return Outcome.Conflict;
            meeting.GoTo(place.Step, work.Now, place.Item);
            if (MeetingChange.OfLocalItem(meetingId, entry) is { } note)
                work.Db.MeetingChanges.Add(note);
            return Outcome.Done;
        }, cancellationToken);

    public Task<Outcome<MeetingFault>> EndAsync(
        ClaimsPrincipal who, int boardId, int meetingId, StepVisit seen, CancellationToken cancellationToken = default) =>
        RunAsync(who, boardId, meetingId, seen, async (work, meeting) =>
        {
            if (await work.Db.BallRounds.AnyAsync(
                r => r.MeetingId == meetingId && (r.State == RoundState.Open || r.State == RoundState.Closing), cancellationToken))
                return MeetingFault.RoundIsOpen;
            meeting.End(work.Now);
            await work.Db.LockWallsAsync(boardId, cancellationToken);
            return Outcome.Done;
        }, cancellationToken);

    private Task<Outcome<MeetingFault>> RunAsync(
        ClaimsPrincipal who, int boardId, int meetingId, StepVisit? seen, Func<BoardWork, Meeting, Task<Outcome<MeetingFault>>> change,
        CancellationToken cancellationToken) =>
        commands.RunAsync<Outcome<MeetingFault>>(who, Right.RunMeeting, boardId, BoardTopics.Meeting, async work =>
        {
            var meeting = await work.Db.Meetings.AsTracking()
                .SingleOrDefaultAsync(m => m.Id == meetingId && m.BoardId == boardId, cancellationToken);
            if (meeting is null)
                return Outcome.Denied;
            if (meeting.State != MeetingState.Running || (seen is { } visit && !meeting.IsAt(visit)))
                return Outcome.Conflict;
            return await change(work, meeting);
        }, cancellationToken);

    private static Task<Outcome<MeetingFault>> Answer(Outcome<MeetingFault> outcome) => Task.FromResult(outcome);
}
