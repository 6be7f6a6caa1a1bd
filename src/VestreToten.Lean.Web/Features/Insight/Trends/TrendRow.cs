using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

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
/// <param name="IdentifiedHours">Hours a year, gains identified this calendar year and not yet realised.</param>
/// <param name="RealisedHours">Hours a year, gains realised this calendar year. Never added to the identified.</param>
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
    IsoWeek? MovedIn)
{
    /// <summary>The calendar year whose gains are summed, in other figures.</summary>
    public YearFigures Year { get; init; } = YearFigures.None;
}
