using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Meetings.Agendas;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

/// <summary>Starts the board's meeting: today's, or the planned one that has a round open ahead; goes on with one that was ended this week.</summary>
internal sealed class StartMeeting(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time)
{
    /// <param name="seen">The meeting that was on the screen; null where there was none.</param>
    public async Task<MeetingOutcome> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int headcount, SeenMeeting? seen, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.RunMeeting, boardId, cancellationToken))
            return MeetingOutcome.Denied;
        if (!Headcount.IsPossible(headcount))
            return MeetingOutcome.ImpossibleHeadcount;
        try
        {
            return await WriteAsync(boardId, headcount, seen, cancellationToken);
        }
        catch (DbUpdateException e) when (!StorageFailure.Is(e))
        {
            // Two pressed at once: the meeting's week is unique, and its version settles who was first.
            return MeetingOutcome.SomebodyElseDid;
        }
        finally
        {
            changes.Publish(boardId, BoardTopics.Meeting);
        }
    }

    private async Task<MeetingOutcome> WriteAsync(int boardId, int headcount, SeenMeeting? seen, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow();
        var week = IsoWeek.Of(now.DayInNorway());
        var near = await db.Meetings.AsTracking()
            .Where(m => m.BoardId == boardId && (m.Week == week || m.State == MeetingState.Running || m.State == MeetingState.Planned))
            .ToListAsync(cancellationToken);
        if (near.Any(m => m.State == MeetingState.Running))
            return MeetingOutcome.AlreadyRunning;
        if (await seen.HasChangedAsync(db, boardId, week, cancellationToken))
            return MeetingOutcome.SomebodyElseDid;
        var openAhead = await db.BallRounds.Where(r => r.BoardId == boardId && r.State == RoundState.Open)
            .Select(r => (int?)r.MeetingId).FirstOrDefaultAsync(cancellationToken);
        var meeting = near.FirstOrDefault(m => m.Id == openAhead) ?? near.FirstOrDefault(m => m.Week == week);
        if (meeting is null)
        {
            meeting = Meeting.Plan(boardId, now.DayInNorway(), headcount);
            db.Meetings.Add(meeting);
        }

        var first = (await AgendaQueries.OfAsync(db, boardId, cancellationToken)).Steps[0];
        meeting.Start(now, first.Place);
        meeting.SetHeadcount(headcount);
        await db.SaveChangesAsync(cancellationToken);
        if (meeting.Place == first.Place && MeetingChange.OfLocalItem(meeting.Id, first) is { } note)
        {
            db.MeetingChanges.Add(note);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return MeetingOutcome.Done;
    }
}
