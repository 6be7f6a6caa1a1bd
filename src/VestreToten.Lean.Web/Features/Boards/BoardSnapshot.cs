using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>
/// What a board shows at one moment to readers with the same rights. Words and numbers only; each screen puts them in its
/// own language.
/// </summary>
public sealed record BoardSnapshot
{
    public required int BoardId { get; init; }

    public required string UnitName { get; init; }

    public required string Slug { get; init; }

    /// <summary>How many work in the unit.</summary>
    public required int Staff { get; init; }

    /// <summary>This week.</summary>
    public required IsoWeek Week { get; init; }

    /// <summary>The next meeting, on a Norwegian clock.</summary>
    public required DateTime NextMeeting { get; init; }

    /// <summary>The fewest ballots for which colours are shown.</summary>
    public required int Threshold { get; init; }

    /// <summary>The active goals with their last result.</summary>
    public required IReadOnlyList<VaseOnWall> Vases { get; init; }

    /// <summary>The meeting that runs, or the nearest that is planned or over this week; null before anything is known.</summary>
    public required MeetingOnWall? Meeting { get; init; }

    /// <summary>That meeting's round, open or closed.</summary>
    public required RoundOnWall? Round { get; init; }

    /// <summary>Whether colours are withheld from this reader, because they are the unit's own.</summary>
    public required bool IsColourless { get; init; }

    public bool IsMeetingRunning => Meeting?.State == MeetingState.Running;

    public bool IsRoundOpen => Round?.State == RoundState.Open;

    /// <summary>Differs when the meeting's buttons mean something else: by meeting, step and round, never by ballots or headcount.</summary>
    public object Face => (Meeting?.Id, Meeting?.State, Meeting?.Visit, Round?.Id, Round?.State is RoundState.Shredded ? RoundState.Closed : Round?.State);
}

/// <summary>One vase: a goal's words and its balls.</summary>
/// <param name="Position">1 for the leftmost.</param>
/// <param name="GoalId">The goal.</param>
/// <param name="Text">Its words.</param>
/// <param name="Balls">How many balls lie in it.</param>
/// <param name="Colours">Their colours, where they are to be seen.</param>
/// <param name="ResultWeek">The week of the result; null while the balls are secret or none were ever cast.</param>
/// <param name="History">The latest twelve weeks, oldest first; a week without a result is a gap.</param>
public sealed record VaseOnWall(
    int Position, int GoalId, string Text, int Balls, BallCount? Colours, IsoWeek? ResultWeek, IReadOnlyList<WeekOnWall> History)
{
    /// <summary>There are colours, and they are shown to the unit alone until the week is published.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>The latest week before the result's that has colours to show; null where there is none.</summary>
    public WeekOnWall? Previous => ResultWeek is { } result ? History.LastOrDefault(w => w.Week < result && w.Colours is not null) : null;
}

/// <summary>One week of one goal.</summary>
/// <param name="Week">The week.</param>
/// <param name="Ballots">How many ballots; null where there was no round.</param>
/// <param name="Colours">The colours, where there were ballots enough.</param>
public sealed record WeekOnWall(IsoWeek Week, int? Ballots, BallCount? Colours);

/// <summary>A meeting as the screens follow it.</summary>
/// <param name="Visit">Where it stands, and since when.</param>
/// <param name="StepSeconds">How long the step had lasted when this was read.</param>
/// <param name="Version">Changes with every change.</param>
public sealed record MeetingOnWall(
    int Id, IsoWeek Week, DateOnly Day, MeetingState State, int Headcount, StepVisit Visit, int StepSeconds, int Version)
{
    /// <summary>The meeting as a press on this screen sees it.</summary>
    public SeenMeeting Seen => new(Id, State);
}

/// <summary>The board's nearest meeting as it stood on the screen where somebody pressed.</summary>
public readonly record struct SeenMeeting(int Id, MeetingState State);

/// <summary>A round as the screens follow it.</summary>
/// <param name="Ballots">How many ballots, never a colour before the reveal; null where the live count is not for this reader.</param>
/// <param name="Code">The join code while it is open, to those who see the live count.</param>
/// <param name="IsOverfull">More ballots than people present: as it stands while it is open, and as it stood at the close ever after.</param>
/// <param name="Vases">Its goals as they were when it opened; none where the live count is not for this reader.</param>
public sealed record RoundOnWall(int Id, RoundState State, int? Ballots, string? Code, bool IsOverfull, IReadOnlyList<VaseOnWall> Vases)
{
    /// <summary>How many were present when it was closed; null before, and where it is not known.</summary>
    public int? Headcount { get; init; }

    /// <summary>Its colours have been shown, also where the result has been voided since.</summary>
    public bool WasRevealed { get; init; }

    /// <summary>Why its result was thrown away; null where it stands.</summary>
    public RoundVoidReason? VoidReason { get; init; }

    /// <summary>Counted, but with too few ballots to show colours.</summary>
    public bool IsTooSmall => State is RoundState.Closed or RoundState.Shredded && Vases.All(v => v is { Colours: null, IsWithheld: false });

    /// <summary>Counted, and none of its colours have ever been shown: another may take its place.</summary>
    public bool MayBeRepeated => State is RoundState.Closed or RoundState.Shredded && !WasRevealed && Vases.All(v => v.Colours is null);

    /// <summary>The colours are there to be seen.</summary>
    public bool IsRevealed => Vases.Any(v => v.Colours is not null);
}

/// <summary>An earlier meeting in a list.</summary>
public sealed record PastMeeting(IsoWeek Week, DateOnly Day, MeetingState State, NotHeldReason? Reason, int Headcount, int? Ballots)
{
    /// <summary>More ballots than people present when the round was closed.</summary>
    public bool IsOverfull { get; init; }

    /// <summary>The round's result was thrown away.</summary>
    public bool IsVoided { get; init; }
}

/// <summary>What a meeting decided on a goal.</summary>
public sealed record DecisionOnWall(int GoalId, string GoalText, Domain.Boards.WellbeingGoals.GoalVerdict Verdict, string Why);
