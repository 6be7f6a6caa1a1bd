namespace VestreToten.Lean.Domain.Insight.Closing;

/// <summary>All that one week lets out.</summary>
/// <param name="Week">The week.</param>
/// <param name="Cells">The boards and the units with all below them, the deepest first.</param>
/// <param name="Goals">The goals of every board that counted.</param>
public sealed record PublishedWeek(IsoWeek Week, IReadOnlyList<PublishedCell> Cells, IReadOnlyList<PublishedGoal> Goals);
