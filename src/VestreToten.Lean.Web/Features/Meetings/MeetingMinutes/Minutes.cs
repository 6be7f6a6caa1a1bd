using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;

namespace VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;

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

    /// <summary>Why other rounds of the meeting were thrown away, in that order.</summary>
    public IReadOnlyList<RoundVoidReason> OtherVoidReasons { get; init; } = [];

    /// <summary>A round is open still: what will be in it, nobody knows.</summary>
    public bool IsRoundOpen { get; init; }

    /// <summary>What the meeting gave a name or a day and is still to be done, by day; what has none comes last.</summary>
    public IReadOnlyList<ImprovementInMinutes> Promises =>
        [.. Improvements.Where(i => i.Promise is not null && i.Changes.Any(c => c.Kind is ImprovementEventKind.OwnerChanged or ImprovementEventKind.DueChanged))
            .OrderBy(i => i.Promise!.Due ?? DateOnly.MaxValue)];

    /// <summary>Those of some kinds.</summary>
    public IReadOnlyList<MeetingChange> Of(params MeetingChangeKind[] kinds) => [.. Others.Where(c => kinds.Contains(c.Kind))];
}
