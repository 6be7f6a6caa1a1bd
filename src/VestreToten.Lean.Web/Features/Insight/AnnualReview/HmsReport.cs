using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Web.Features.Insight.AnnualReview;

/// <summary>What a board's year says for the review of health, environment and safety. Colours only as published.</summary>
/// <param name="Slug">The unit's name in addresses.</param>
/// <param name="UnitName">The unit.</param>
/// <param name="Year">The year: weeks by the ISO year, improvements and gains by the calendar's.</param>
/// <param name="LastWeek">The newest week that can be in it; null where the year is over and closed.</param>
/// <param name="MeetingsHeld">How many meetings were held.</param>
/// <param name="NotHeld">How many were not, by reason.</param>
/// <param name="WeeksWithout">Weeks that have passed with neither, from the board's first meeting on.</param>
/// <param name="WeeksWithVotes">Closed weeks with a count.</param>
/// <param name="MeanBallots">The mean ballots of those weeks; null where none.</param>
/// <param name="MeanHeadcount">The mean headcount of the same weeks.</param>
/// <param name="Quarters">The four quarters, and whether each is closed.</param>
/// <param name="Lines">All goals together first, then each wording of each goal; a cell for each quarter.</param>
/// <param name="Changes">Possible changes that were marked in the year.</param>
/// <param name="Work">What was done with improvements.</param>
/// <param name="Gains">The gains of the year, in two sums that are never added together.</param>
/// <param name="HoursPerFte">Hours a year in one årsverk.</param>
/// <param name="Since">The week of the board's first meeting, where it began in the course of the year.</param>
/// <param name="HasEarlier">Whether anything is known of an earlier year.</param>
public sealed record HmsReport(
    string Slug,
    string UnitName,
    int Year,
    IsoWeek? LastWeek,
    int MeetingsHeld,
    IReadOnlyList<(NotHeldReason Reason, int Count)> NotHeld,
    int WeeksWithout,
    int WeeksWithVotes,
    double? MeanBallots,
    double? MeanHeadcount,
    IReadOnlyList<HmsQuarter> Quarters,
    IReadOnlyList<HmsLine> Lines,
    IReadOnlyList<HmsChange> Changes,
    HmsWork Work,
    GainSums Gains,
    decimal HoursPerFte,
    IsoWeek? Since,
    bool HasEarlier)
{
    /// <summary>What trends say of the same calendar year.</summary>
    public YearFigures Figures { get; init; } = YearFigures.None;

    /// <summary>Whether there is nothing at all from the year.</summary>
    public bool IsEmpty => MeetingsHeld == 0 && NotHeld.Count == 0 && WeeksWithVotes == 0 && Work.IsEmpty && Figures.GoalsAchieved == 0
        && Gains.Identified.Count == 0 && Gains.Realised.Count == 0;
}

public sealed record HmsQuarter(Period Period, bool IsClosed);

/// <summary>One wording of a goal, or all goals together where <paramref name="Goal"/> is null.</summary>
/// <param name="Goal">What the goal says.</param>
/// <param name="Cells">A cell for each quarter; null where it was not voted on, or the quarter is not closed.</param>
public sealed record HmsLine(string? Goal, IReadOnlyList<HmsCell?> Cells);

/// <summary>A quarter's balls: the sum of the weeks that can be shown.</summary>
public sealed record HmsCell(BallCount? Colours, HiddenReason? Hidden, BallColour? NearlyAll, int ShownWeeks);

/// <summary>A possible change: of a goal, or of all together where <paramref name="Goal"/> is null.</summary>
/// <param name="Goal">What the goal said.</param>
/// <param name="Began">The week it likely began.</param>
/// <param name="First">The first week of the year in which it was marked.</param>
/// <param name="Last">The last one.</param>
public sealed record HmsChange(string? Goal, IsoWeek Began, IsoWeek First, IsoWeek Last);

/// <summary>Improvements and løft of a calendar year, in numbers alone.</summary>
public sealed record HmsWork(int Created, int TimeThieves, int Done, int Declined, int Sent, int Answered)
{
    /// <summary>Whether nothing happened.</summary>
    public bool IsEmpty => this == new HmsWork(0, 0, 0, 0, 0, 0);
}
