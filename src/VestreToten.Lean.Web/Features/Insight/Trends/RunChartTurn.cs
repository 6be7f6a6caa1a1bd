using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>Where a chart's series changes: a new wording, or other goals on the board.</summary>
/// <param name="Series">The new series' number.</param>
/// <param name="Week">Its first week in the chart.</param>
/// <param name="At">How far to the right, 0–1.</param>
internal readonly record struct RunChartTurn(int Series, IsoWeek Week, double At);
