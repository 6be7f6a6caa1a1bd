namespace VestreToten.Lean.Domain.Insight.Trends;

/// <summary>What the rule says of one shown week.</summary>
/// <param name="Ongoing">The direction of the change that lasts this week; null where there is none.</param>
/// <param name="FiredFrom">In the week where the change is first told, the point it likely began at; otherwise null.</param>
internal readonly record struct Verdict(TrendDirection? Ongoing, int? FiredFrom);
