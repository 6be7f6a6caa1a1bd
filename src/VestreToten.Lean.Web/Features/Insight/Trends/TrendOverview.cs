using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>The page <c>/trender</c>: the subtree that the reader may see, in the order of the organisation.</summary>
/// <param name="Span">How many weeks.</param>
/// <param name="First">The first week, whether or not anything is in it.</param>
/// <param name="Last">The newest closed week: the last of the page, also where nobody met.</param>
/// <param name="Areas">What can be filtered by: units that have units below them, and that the reader may see.</param>
/// <param name="Area">What it is filtered by; null is all.</param>
/// <param name="Rows">A row for each unit, parents before children.</param>
/// <param name="GainYear">The calendar year whose gains are summed: this one, as on the boards.</param>
public sealed record TrendOverview(
    TrendSpan Span,
    IsoWeek First,
    IsoWeek Last,
    IReadOnlyList<TrendUnit> Areas,
    TrendUnit? Area,
    IReadOnlyList<TrendRow> Rows,
    int GainYear);
