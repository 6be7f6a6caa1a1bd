using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Features.Meetings.Agendas;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

/// <summary>
/// Changes a running meeting as it was seen: the headcount, the step, the end. Whoever saw it at another step changes
/// nothing and sees the fresh state, so a double press, or two on two screens, have one effect. A headcount is a
/// number, not a step from another, and holds whatever was seen.
/// </summary>
internal sealed class ChangeMeeting(
    AccessCheck access, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time)
{
    public Task<MeetingOutcome> SetHeadcountAsync(
        ClaimsPrincipal who, int boardId, int meetingId, int people, CancellationToken cancellationToken = default) =>
        !Headcount.IsPossible(people)
            ? Task.FromResult(MeetingOutcome.ImpossibleHeadcount)
            : ExecuteAsync(who, boardId, meetingId, seen: null, meeting => meeting.SetHeadcount(people), cancellationToken);

    /// <summary>Goes to a step; one that has left the agenda since it was seen is not gone to.</summary>
    public async Task<MeetingOutcome> GoToAsync(
        ClaimsPrincipal who, int boardId, int meetingId, StepVisit seen, AgendaPlace place, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.RunMeeting, boardId, cancellationToken))
            return MeetingOutcome.Denied;
        if (await EntryAsync(boardId, place, cancellationToken) is not { } entry)
            return MeetingOutcome.SomebodyElseDid;
        return await ExecuteAsync(
            who, boardId, meetingId, seen, meeting => meeting.GoTo(place.Step, time.GetUtcNow(), place.Item), cancellationToken,
            MeetingChange.OfLocalItem(meetingId, entry));
    }

    public async Task<MeetingOutcome> EndAsync(
        ClaimsPrincipal who, int boardId, int meetingId, StepVisit seen, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.RunMeeting, boardId, cancellationToken))
            return MeetingOutcome.Denied;
        if (await IsRoundOpenAsync(meetingId, cancellationToken))
            return MeetingOutcome.RoundIsOpen;
        return await ExecuteAsync(who, boardId, meetingId, seen, meeting => meeting.End(time.GetUtcNow()), cancellationToken);
    }

    private async Task<AgendaEntry?> EntryAsync(int boardId, AgendaPlace place, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await AgendaQueries.OfAsync(db, boardId, cancellationToken)).Find(place);
    }

    private async Task<bool> IsRoundOpenAsync(int meetingId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.BallRounds.AnyAsync(
            r => r.MeetingId == meetingId && (r.State == RoundState.Open || r.State == RoundState.Closing), cancellationToken);
    }

    private async Task<MeetingOutcome> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int meetingId, StepVisit? seen, Action<Meeting> change, CancellationToken cancellationToken,
        MeetingChange? note = null)
    {
        if (!await access.AllowsAsync(who, Right.RunMeeting, boardId, cancellationToken))
            return MeetingOutcome.Denied;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var meeting = await db.Meetings.AsTracking()
            .SingleOrDefaultAsync(m => m.Id == meetingId && m.BoardId == boardId, cancellationToken);
        if (meeting is null)
            return MeetingOutcome.Denied;
        if (meeting.State != MeetingState.Running || (seen is { } visit && !meeting.IsAt(visit)))
            return MeetingOutcome.SomebodyElseDid;
        change(meeting);
        if (note is not null)
            db.MeetingChanges.Add(note);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return MeetingOutcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return MeetingOutcome.SomebodyElseDid;
        }
        finally
        {
            changes.Publish(boardId, BoardTopics.Meeting);
        }
    }
}
