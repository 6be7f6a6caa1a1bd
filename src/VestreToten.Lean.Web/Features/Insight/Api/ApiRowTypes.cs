using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>A unit whose trends the key may read.</summary>
/// <param name="Unit">Its short name, as in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The nearest unit above that may be read; null at the top.</param>
/// <param name="Order">Its place in the organisation, from 1, parents before children. Never by result.</param>
/// <param name="HasBoard">Whether it has a board of its own.</param>
public sealed record UnitRow(string Unit, string Name, string? Parent, int Order, bool HasBoard);

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
/// <param name="Pink">Middling; null where hidden or nearly all alike.</param>
/// <param name="Red">Bad; null where hidden or nearly all alike.</param>
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
/// <param name="Pink">Middling; null where hidden or nearly all alike.</param>
/// <param name="Red">Bad; null where hidden or nearly all alike.</param>
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
/// <param name="Pink">Middling; null where hidden or nearly all alike.</param>
/// <param name="Red">Bad; null where hidden or nearly all alike.</param>
/// <param name="NearlyAll">The colour that nearly all have: then there is no number.</param>
/// <param name="Hidden">Why nothing can be said of the colours; null where something can.</param>
/// <param name="PossibleChange">A possible change that lasts this week; null for none.</param>
/// <param name="ChangeBegan">The week it likely began.</param>
public sealed record GoalCell(
    int Goal, int Wording, string Text, int Position, int Ballots, int? Green, int? Pink, int? Red, BallColour? NearlyAll,
    HiddenReason? Hidden, TrendDirection? PossibleChange, string? ChangeBegan);

/// <summary>A week's meeting that was held or skipped.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Week">The ISO week, as 2026-47.</param>
/// <param name="Day">The day it was planned for.</param>
/// <param name="Held">Whether it was held.</param>
/// <param name="Headcount">How many were present; null where it was not held.</param>
/// <param name="Reason">Why it was not held; only for those who may read the unit's own minutes.</param>
/// <param name="Overfull">More ballots than people present when the round was closed: the week is in no tally.</param>
/// <param name="Voided">The result was thrown away: the week is in no tally.</param>
public sealed record MeetingRow(
    string Unit, string Week, DateOnly Day, bool Held, int? Headcount, NotHeldReason? Reason, bool Overfull, bool Voided);

/// <summary>A suggestion or a time thief, without the free text behind its title and without the names of people.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Kind">What it began as.</param>
/// <param name="State">Where it is.</param>
/// <param name="Title">What it is about, in one line.</param>
/// <param name="Created">The day it was put up.</param>
/// <param name="StateSince">The day it came to its column.</param>
/// <param name="Ended">The day it was done or declined; null while open.</param>
/// <param name="Due">When it is to be finished.</param>
/// <param name="Effort">How much work it takes.</param>
/// <param name="Effect">How much it gives.</param>
/// <param name="Escalated">Whether the board above has it and has not answered.</param>
public sealed record ImprovementRow(
    int Id, string Unit, ImprovementKind Kind, ImprovementState State, string Title, DateOnly Created, DateOnly StateSince, DateOnly? Ended,
    DateOnly? Due, Effort? Effort, Effect? Effect, bool Escalated);

/// <summary>The gains of one unit in one calendar year. The two sums are never to be added together.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="HoursPerFte">Hours a year in one årsverk: fte = hoursPerYear ÷ hoursPerFte.</param>
/// <param name="Identified">Found in the year, and not realised yet.</param>
/// <param name="Realised">Realised in the year, whenever they were found.</param>
public sealed record GainRow(string Unit, int Year, decimal HoursPerFte, GainCell Identified, GainCell Realised);

/// <summary>The gains of one state.</summary>
/// <param name="Count">How many.</param>
/// <param name="HoursPerYear">Hours a year.</param>
/// <param name="Fte">Årsverk.</param>
/// <param name="KronerPerYear">Kroner a year; null where no gain has any.</param>
public sealed record GainCell(int Count, decimal HoursPerYear, decimal Fte, long? KronerPerYear);
