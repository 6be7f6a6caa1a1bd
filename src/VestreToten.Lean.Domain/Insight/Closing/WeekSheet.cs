namespace VestreToten.Lean.Domain.Insight.Closing;

/// <summary>
/// All that decides what a week shows, as it was when the week closed. A tree or a threshold that changes later
/// belongs to later sheets, so that what was shown stays as it was.
/// </summary>
/// <param name="Week">The week.</param>
/// <param name="Tree">The organisation then.</param>
/// <param name="Threshold">The fewest ballots for which colours were shown then.</param>
/// <param name="Counts">What the boards counted; a board that did not meet has none.</param>
public sealed record WeekSheet(IsoWeek Week, OrganisationTree Tree, int Threshold, IReadOnlyList<WeeklyCount> Counts);
