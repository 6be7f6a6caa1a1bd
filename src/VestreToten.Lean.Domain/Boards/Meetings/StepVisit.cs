namespace VestreToten.Lean.Domain.Boards.Meetings;

/// <summary>
/// One stay of a meeting at a step: what somebody saw who presses "next". Coming back to the same step is another stay,
/// and a corrected headcount is not.
/// </summary>
/// <param name="Place">Where on the agenda.</param>
/// <param name="Began">When the stay began.</param>
public readonly record struct StepVisit(AgendaPlace Place, DateTimeOffset? Began);
