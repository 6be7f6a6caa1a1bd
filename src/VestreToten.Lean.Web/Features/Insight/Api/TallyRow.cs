using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>What one closed week says of one unit. Written once, and never changed.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Week">The ISO week, as 2026-47.</param>
/// <param name="Monday">Its Monday.</param>
/// <param name="Series">The number of the board's set of goals and wordings; compare within one number only. 0: nobody counted.</param>
/// <param name="Board">The unit's own board, all goals together; null where it counted nothing.</param>
/// <param name="Subtree">The unit with all below it, as the organisation was then; null where nothing below may be read.</param>
/// <param name="Goals">Each wellbeing goal of the board.</param>
public sealed record TallyRow(
    string Unit, string Week, DateOnly Monday, int Series, TallyCell? Board, SubtreeCell? Subtree, IReadOnlyList<GoalCell> Goals);

/// <summary>The balls of a board in a week.</summary>
/// <param name="Ballots">How many voted.</param>
/// <param name="Headcount">How many could have.</param>
/// <param name="Green">Good; null where hidden or nearly all alike.</param>
/// <param name="Pink">Fair; null where hidden or nearly all alike.</param>
/// <param name="Red">Poor; null where hidden or nearly all alike.</param>
/// <param name="NearlyAll">The colour that nearly all have: then there is no number.</param>
/// <param name="Hidden">Why nothing can be said of the colours; null where something can.</param>
/// <param name="PossibleChange">A possible change that lasts this week; null for none.</param>
/// <param name="ChangeBegan">The week it likely began.</param>
public sealed record TallyCell(
    int Ballots, int Headcount, int? Green, int? Pink, int? Red, BallColour? NearlyAll, HiddenReason? Hidden, TrendDirection? PossibleChange,
    string? ChangeBegan);

/// <summary>The balls of several boards together in a week.</summary>
/// <param name="Ballots">How many voted at all of them.</param>
/// <param name="Headcount">How many could have.</param>
/// <param name="Boards">How many boards are in the colours.</param>
/// <param name="ColouredBallots">The ballots that the colours came from.</param>
/// <param name="Green">Good; null where hidden or nearly all alike.</param>
/// <param name="Pink">Fair; null where hidden or nearly all alike.</param>
/// <param name="Red">Poor; null where hidden or nearly all alike.</param>
/// <param name="NearlyAll">The colour that nearly all have: then there is no number.</param>
/// <param name="Hidden">Why nothing can be said of the colours; null where something can.</param>
public sealed record SubtreeCell(
    int Ballots, int Headcount, int Boards, int ColouredBallots, int? Green, int? Pink, int? Red, BallColour? NearlyAll, HiddenReason? Hidden);

/// <summary>The balls of one wellbeing goal in a week.</summary>
/// <param name="Goal">The goal's number, the same whatever its wording.</param>
/// <param name="Wording">The number of its wording.</param>
/// <param name="Text">What it said.</param>
/// <param name="Position">Its place on the shelf that week.</param>
/// <param name="Ballots">How many voted.</param>
/// <param name="Green">Good; null where hidden or nearly all alike.</param>
/// <param name="Pink">Fair; null where hidden or nearly all alike.</param>
/// <param name="Red">Poor; null where hidden or nearly all alike.</param>
/// <param name="NearlyAll">The colour that nearly all have: then there is no number.</param>
/// <param name="Hidden">Why nothing can be said of the colours; null where something can.</param>
/// <param name="PossibleChange">A possible change that lasts this week; null for none.</param>
/// <param name="ChangeBegan">The week it likely began.</param>
public sealed record GoalCell(
    int Goal, int Wording, string Text, int Position, int Ballots, int? Green, int? Pink, int? Red, BallColour? NearlyAll,
    HiddenReason? Hidden, TrendDirection? PossibleChange, string? ChangeBegan);
