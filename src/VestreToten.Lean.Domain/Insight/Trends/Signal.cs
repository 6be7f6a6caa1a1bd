namespace VestreToten.Lean.Domain.Insight.Trends;

/// <summary>A possible change (mulig endring): something to talk about, never a verdict.</summary>
/// <param name="Direction">Which way.</param>
/// <param name="Began">The week it likely began: the start that fits the balls best.</param>
public sealed record Signal(TrendDirection Direction, IsoWeek Began);
