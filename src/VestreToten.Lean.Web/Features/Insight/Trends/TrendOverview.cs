using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>The page <c>/trender</c>: the subtree that the reader may see, in the order of the organisation.</summary>
/// <param name="Span">How many weeks.</param>
/// <param name="First">The first week, whether or not anything is in it.</param>
/// <param name="Last">The newest closed week: the last of the page, also where nobody met.</param>
/// <param name="Areas">What can be filtered by: units that have units below them, and that the reader may see.</param>
/// <param name="Area">What it is filtered by; null is all.</param>
/// <param name="Rows">A row for each unit, parents before children.</param>
public sealed record TrendOverview(
    TrendSpan Span,
    IsoWeek First,
    IsoWeek Last,
    IReadOnlyList<TrendUnit> Areas,
    TrendUnit? Area,
    IReadOnlyList<TrendRow> Rows);

/// <summary>A unit in a list.</summary>
/// <param name="UnitId">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Depth">How deep it stands in what the reader sees, from 0.</param>
/// <param name="HasUnitsBelow">Whether it is an area: shown as a heading with the subtree's figures.</param>
public sealed record TrendUnit(int UnitId, string Name, string Slug, int Depth, bool HasUnitsBelow);

/// <summary>One unit's row.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Points">The weeks of the span that are closed and have a count, oldest first; a week not here is a gap.</param>
/// <param name="Bands">The last closed four-week bands of the unit's own board, at most four, oldest first.</param>
/// <param name="Subtree">The same of the unit with all below it; empty for a unit that has none below.</param>
/// <param name="Change">A possible change that lasts in the newest shown week: "mulig endring – snakk om det".</param>
/// <param name="MeanBallots">The mean ballots of the weeks with a count in the span; null where none.</param>
/// <param name="MeanHeadcount">The mean headcount of the same weeks.</param>
/// <param name="Meetings">The last twelve weeks, oldest first.</param>
/// <param name="ImprovementsDone">Improvements done in the span.</param>
/// <param name="IdentifiedHours">Hours a year, gains identified in the span and not yet realised.</param>
/// <param name="RealisedHours">Hours a year, gains realised in the span. Never added to the identified.</param>
/// <param name="OpenEscalations">Løft that the unit has sent and that nobody has answered.</param>
/// <param name="LateEscalations">Those of them whose deadline has passed.</param>
/// <param name="MovedIn">The week since when the unit has stood where it stands, where that lies in the span: earlier weeks count for the unit above it then.</param>
public sealed record TrendRow(
    TrendUnit Unit,
    IReadOnlyList<TrendPoint> Points,
    IReadOnlyList<TrendBandCell> Bands,
    IReadOnlyList<TrendBandCell> Subtree,
    Signal? Change,
    double? MeanBallots,
    double? MeanHeadcount,
    IReadOnlyList<MeetingMark> Meetings,
    int ImprovementsDone,
    decimal IdentifiedHours,
    decimal RealisedHours,
    int OpenEscalations,
    int LateEscalations,
    IsoWeek? MovedIn);

/// <summary>One closed week of a chart, of a unit's board or of one goal.</summary>
/// <param name="Week">The week.</param>
/// <param name="Series">The number of the wording or of the board's set of goals: the line breaks where it changes.</param>
/// <param name="Colours">As published; null is hidden.</param>
/// <param name="Ballots">How many voted.</param>
/// <param name="Headcount">How many could have.</param>
/// <param name="Band">The ordinary variation; null while there are too few weeks.</param>
/// <param name="Ongoing">A possible change that lasts this week.</param>
/// <param name="ChangeBegan">The week it likely began.</param>
public sealed record TrendPoint(
    IsoWeek Week,
    int Series,
    BallCount? Colours,
    int Ballots,
    int Headcount,
    Band? Band,
    TrendDirection? Ongoing,
    IsoWeek? ChangeBegan)
{
    /// <summary>How the balls are divided; null is hidden.</summary>
    public Shares? Shares => Colours is { } colours ? Domain.Insight.Trends.Shares.Of(colours) : null;

    /// <summary>Why there are no colours; null where there are.</summary>
    public HiddenReason? Hidden => HiddenReasons.Of(Colours, Ballots);

    /// <summary>The colour that nearly all have: then say so, and no number.</summary>
    public BallColour? NearlyAll => Colours is null || Ballots == 0
        ? null
        : PublishedCell.OfStoredBoard(unitId: 0, Week, Colours, Ballots, Headcount).NearlyAll;
}

/// <summary>A fixed period of four weeks or thirteen.</summary>
/// <param name="Period">Which.</param>
/// <param name="Colours">The sum of its shown weeks; null is hidden.</param>
/// <param name="ColouredBallots">The ballots the colours came from.</param>
/// <param name="Ballots">All ballots.</param>
/// <param name="Headcount">How many could have voted, summed over the weeks.</param>
/// <param name="ShownWeeks">How many weeks are in the colours.</param>
/// <param name="Boards">How many boards are in the colours in at least one week; 1 or 0 for a unit's own board.</param>
/// <param name="NearlyAll">The colour that nearly all have: then say so, and no number.</param>
public sealed record TrendBandCell(
    Period Period,
    BallCount? Colours,
    int ColouredBallots,
    int Ballots,
    int Headcount,
    int ShownWeeks,
    int Boards,
    BallColour? NearlyAll)
{
    /// <summary>How the balls are divided; null is hidden.</summary>
    public Shares? Shares => Colours is { } colours ? Domain.Insight.Trends.Shares.Of(colours) : null;

    /// <summary>Why there are no colours; null where there are.</summary>
    public HiddenReason? Hidden => HiddenReasons.Of(Colours, Ballots);
}

/// <summary>Whether a week's meeting was held.</summary>
/// <param name="Week">The week.</param>
/// <param name="State">Held, not held, or nothing known.</param>
public sealed record MeetingMark(IsoWeek Week, MeetingMarkState State);

/// <summary>What is known of a week's meeting.</summary>
public enum MeetingMarkState
{
    /// <summary>No meeting was planned.</summary>
    None = 0,

    Held = 1,

    /// <summary>Not held: the reason stands in the list of meetings.</summary>
    NotHeld = 2,
}
