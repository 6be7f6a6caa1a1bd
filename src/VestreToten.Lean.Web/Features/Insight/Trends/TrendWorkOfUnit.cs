using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Features.Boards;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>What a unit's board has done in the window, beside the balls.</summary>
internal sealed record TrendWorkOfUnit(
    IReadOnlyList<MeetingMark> Meetings, int ImprovementsDone, decimal IdentifiedHours, decimal RealisedHours, int OpenEscalations,
    int LateEscalations)
{
    public YearFigures Year { get; init; } = YearFigures.None;
}
