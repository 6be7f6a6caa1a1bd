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
            IsRoundOpen = meeting.State == MeetingState.Running && await db.BallRounds.AnyAsync(r => r.MeetingId == meeting.Id && (r.State == RoundState.Open || r.State == RoundState.Closing), cancellationToken),
            Improvements = await ImprovementsAsync(db, boardId, meeting.Id, cancellationToken),
            Others = MeetingStory.Of(await db.MeetingChanges.Where(c => c.MeetingId == meeting.Id).OrderBy(c => c.Id).ToListAsync(cancellationToken)),
            ServiceGoals = await db.ServiceGoalDecisions.Where(d => d.MeetingId == meeting.Id).OrderBy(d => d.GoalId)
                .Select(d => new DecisionOnWall(d.GoalId, d.GoalText, d.Verdict, d.Why)).ToListAsync(cancellationToken),
        };
    }

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

/// <summary>A meeting's minutes: its own summary.</summary>
public sealed record Minutes(
    IsoWeek Week, DateOnly Day, MeetingState State, NotHeldReason? Reason, int Headcount, DateTimeOffset? Began, DateTimeOffset? Ended,
    int? Ballots, bool IsOverfull, IReadOnlyList<GoalResult> Results, IReadOnlyList<DecisionOnWall> Decisions)
{
    /// <summary>What the meeting did with the improvements, the oldest improvement first.</summary>
    public IReadOnlyList<ImprovementInMinutes> Improvements { get; init; } = [];

    /// <summary>What the meeting said of the goals for the service.</summary>
    public IReadOnlyList<DecisionOnWall> ServiceGoals { get; init; } = [];

    /// <summary>What else changed: proposals, values, gains, the unit's own items. In the order it happened.</summary>
    public IReadOnlyList<MeetingChange> Others { get; init; } = [];

    /// <summary>How many were present when the round was closed; null where there was none, or it is not known.</summary>
    public int? HeadcountAtClose { get; init; }

    /// <summary>The round that was counted; null where there was none.</summary>
    public int? RoundId { get; init; }

    /// <summary>Why the round's result was thrown away; null where it stands.</summary>
    public RoundVoidReason? VoidReason { get; init; }

    /// <summary>A round is open still: what will be in it, nobody knows.</summary>
    public bool IsRoundOpen { get; init; }

    /// <summary>What the meeting gave a name or a day and is still to be done, by day; what has none comes last.</summary>
    public IReadOnlyList<ImprovementInMinutes> Promises =>
        [.. Improvements.Where(i => i.Promise is not null && i.Changes.Any(c => c.Kind is ImprovementEventKind.OwnerChanged or ImprovementEventKind.DueChanged))
            .OrderBy(i => i.Promise!.Due ?? DateOnly.MaxValue)];

    /// <summary>Those of some kinds.</summary>
    public IReadOnlyList<MeetingChange> Of(params MeetingChangeKind[] kinds) => [.. Others.Where(c => kinds.Contains(c.Kind))];
}

/// <summary>One improvement and what the meeting did with it.</summary>
public sealed record ImprovementInMinutes(ImprovementKind Kind, string Title, IReadOnlyList<ChangeInMinutes> Changes)
{
    /// <summary>Who has it by now, and by when; null where it is done, or nobody and no day was said.</summary>
    public Promise? Promise { get; init; }
}

/// <summary>Who does something, and by when.</summary>
public sealed record Promise(string? Owner, DateOnly? Due);

/// <summary>A goal's result with the words it had that week.</summary>
/// <param name="IsWithheld">There are colours, and they are shown to the unit alone until the week is published.</param>
public sealed record GoalResult(int Position, string Text, int Ballots, BallCount? Colours, bool IsWithheld);
