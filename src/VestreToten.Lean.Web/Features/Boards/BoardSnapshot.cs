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

    /// <summary>The next meeting, on a Norwegian clock: after the one that runs or is over, and after the weeks that are cancelled.</summary>
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

    /// <summary>No meeting has begun on this board yet.</summary>
    public bool HasNeverMet { get; init; }

    public bool IsMeetingRunning => Meeting?.State == MeetingState.Running;

    public bool IsRoundOpen => Round?.State == RoundState.Open;

    /// <summary>There are goals to judge, and the meeting has no round, or one that another may take the place of.</summary>
    public bool MayOpenRound => Vases.Count > 0 && Round is null or { MayBeRepeated: true };

    /// <summary>So few have voted in the open round that the balls would show nothing, or not what the unit thinks.</summary>
    public bool IsEarly => Round is { State: RoundState.Open, Ballots: var ballots } && (ballots < Threshold || ballots * 2 < Meeting!.Headcount);

    /// <summary>Differs when the meeting's buttons mean something else: by meeting, step and round, never by ballots or headcount.</summary>
    public object Face => (Meeting?.Id, Meeting?.State, Meeting?.Visit, Round?.Id, Round?.State is RoundState.Shredded ? RoundState.Closed : Round?.State);
}
