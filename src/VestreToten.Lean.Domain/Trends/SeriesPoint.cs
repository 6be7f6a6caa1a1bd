namespace VestreToten.Lean.Domain.Trends;

/// <summary>A shown week: how the balls were divided, and how many people they came from.</summary>
internal readonly record struct SeriesPoint(Shares Shares, int Voters);
