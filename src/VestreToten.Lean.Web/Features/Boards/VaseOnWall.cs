using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Web.Features.Boards;

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

    /// <summary>The result is of other words than the goal has now.</summary>
    public bool IsReworded { get; init; }

    /// <summary>The result before it is of other words.</summary>
    public bool IsPreviousReworded => ResultWeek is { } result && Previous is { } previous && History.Any(w => w.Week > previous.Week && w.Week <= result && w.IsReworded);

    /// <summary>The latest week before the result's that has colours to show; null where there is none.</summary>
    public WeekOnWall? Previous => ResultWeek is { } result ? History.LastOrDefault(w => w.Week < result && w.Colours is not null) : null;
}

/// <summary>One week of one goal.</summary>
/// <param name="Week">The week.</param>
/// <param name="Ballots">How many ballots; null where there was no round.</param>
/// <param name="Colours">The colours, where there were ballots enough.</param>
public sealed record WeekOnWall(IsoWeek Week, int? Ballots, BallCount? Colours)
{
    /// <summary>The goal had other words in the round before this one.</summary>
    public bool IsReworded { get; init; }

    /// <summary>More had voted than were there: it is no measure for another week.</summary>
    public bool IsOverfull { get; init; }

    /// <summary>The board was not in use yet: nothing is missing.</summary>
    public bool IsBeforeStart { get; init; }
}
