namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>The days of a window: the first, the one after the last, and the instants at which they begin.</summary>
internal readonly record struct TrendDays(DateOnly First, DateOnly After, DateTimeOffset From, DateTimeOffset Until);
