using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;

/// <summary>Earlier meetings and their minutes. Every reading asks the right.</summary>
internal sealed class MeetingQueries(AuthorizedReads reads)
{
    /// <summary>The newest meetings first.</summary>
    public async Task<IReadOnlyList<PastMeeting>> ListAsync(
        ClaimsPrincipal who, int boardId, int most, CancellationToken cancellationToken = default) =>
        await reads.OnBoardAsync(who, Right.SeeBoard, boardId, db => db.Meetings
            .Where(m => m.BoardId == boardId && m.State != MeetingState.Planned)
            .OrderByDescending(m => m.Week).Take(most)
            .Select(m => new
            {
                Meeting = m,
                Round = db.BallRounds.Where(r => r.MeetingId == m.Id && r.Ballots != null).OrderByDescending(r => r.Id)
                    .Select(r => new { r.Ballots, r.Headcount, r.IsOverfull, r.VoidReason }).FirstOrDefault(),
            })
            .AsAsyncEnumerable()
            .Select(m => new PastMeeting(
                m.Meeting.Week, m.Meeting.Day, m.Meeting.State, m.Meeting.Reason, m.Round?.Headcount ?? m.Meeting.Headcount, m.Round?.Ballots)
            {
                IsOverfull = m.Round?.IsOverfull ?? false, IsVoided = m.Round?.VoidReason is not null,
            })
            .ToListAsync(cancellationToken).AsTask(), cancellationToken) ?? [];

    /// <summary>One meeting's minutes as this person may see them; null where there was none that week, or it is not for them.</summary>
    public Task<Minutes?> MinutesAsync(ClaimsPrincipal who, int boardId, IsoWeek week, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(
            who, Right.SeeBoard, boardId, (db, rights) => MinutesOfAsync(db, rights, boardId, week, cancellationToken), cancellationToken);

    private static async Task<Minutes?> MinutesOfAsync(
        LeanDbContext db, IReadOnlySet<Right> rights, int boardId, IsoWeek week, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.SingleOrDefaultAsync(
            m => m.BoardId == boardId && m.Week == week && m.State != MeetingState.Planned, cancellationToken);
        if (meeting is null)
            return null;
        var tallies = await VisibleTallies.ReadAsync(db, rights, boardId, week, week, cancellationToken);
        var goalIds = tallies.Select(t => t.GoalId).ToList();
        var goals = await db.WellbeingGoals.Where(g => goalIds.Contains(g.Id)).ToListAsync(cancellationToken);
        var decisions = await db.GoalDecisions.Where(d => d.MeetingId == meeting.Id).OrderBy(d => d.GoalId)
            .Select(d => new DecisionOnWall(d.GoalId, d.GoalText, d.Verdict, d.Why)).ToListAsync(cancellationToken);
        var round = await db.BallRounds.Where(r => r.MeetingId == meeting.Id && r.Ballots != null)
            .OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        return new Minutes(
            meeting.Week, meeting.Day, meeting.State, meeting.Reason, meeting.Headcount, meeting.Began, meeting.Ended,
            round?.Ballots, round?.IsOverfull ?? false,
            [.. tallies.Select(t => new GoalResult(
                t.Position, goals.Single(g => g.Id == t.GoalId).Wordings.Single(w => w.Number == t.Wording).Text, t.Ballots, t.Colours,
                t.IsWithheld))],
            decisions)
        {
            HeadcountAtClose = round?.Headcount,
            VoidReason = round?.VoidReason,
            RoundId = round?.Id,
            OtherVoidReasons = await OtherVoidsAsync(db, meeting.Id, round?.Id, cancellationToken),
            IsRoundOpen = meeting.State == MeetingState.Running && await db.BallRounds.AnyAsync(r => r.MeetingId == meeting.Id && (r.State == RoundState.Open || r.State == RoundState.Closing), cancellationToken),
            Improvements = await ImprovementsAsync(db, boardId, meeting.Id, cancellationToken),
            Others = MeetingStory.Of(await db.MeetingChanges.Where(c => c.MeetingId == meeting.Id).OrderBy(c => c.Id).ToListAsync(cancellationToken)),
            ServiceGoals = await db.ServiceGoalDecisions.Where(d => d.MeetingId == meeting.Id).OrderBy(d => d.GoalId)
                .Select(d => new DecisionOnWall(d.GoalId, d.GoalText, d.Verdict, d.Why)).ToListAsync(cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<RoundVoidReason>> OtherVoidsAsync(LeanDbContext db, int meetingId, int? roundId, CancellationToken cancellationToken) =>
        await db.BallRounds.Where(r => r.MeetingId == meetingId && r.Id != roundId && r.VoidReason != null).OrderBy(r => r.Id)
            .Select(r => r.VoidReason!.Value).ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<ImprovementInMinutes>> ImprovementsAsync(
        LeanDbContext db, int boardId, int meetingId, CancellationToken cancellationToken)
    {
        var events = await db.ImprovementEvents.Where(e => e.MeetingId == meetingId).OrderBy(e => e.Id).ToListAsync(cancellationToken);
        var ids = events.Select(e => e.ImprovementId).Distinct().ToList();
        var touched = await db.Improvements.Where(i => ids.Contains(i.Id) && i.BoardId == boardId)
            .Select(i => new { i.Id, i.Kind, i.Title, i.State, i.Owner, i.Due }).ToListAsync(cancellationToken);
        var escalations = await EscalationMinutes.ReadAsync(db, events, cancellationToken);
        var byImprovement = events.ToLookup(e => e.ImprovementId);
        return [.. touched.OrderBy(i => i.Id)
            .Select(i => new ImprovementInMinutes(i.Kind, i.Title, [.. MinutesStory.Of(byImprovement[i.Id]).Select(c => escalations.Tell(c, byImprovement[i.Id]))])
            {
                Promise = i.State is ImprovementState.Plan or ImprovementState.Do && (i.Owner is not null || i.Due is not null) ? new Promise(i.Owner, i.Due) : null,
            })
            .Where(i => i.Changes.Count > 0)];
    }
}
