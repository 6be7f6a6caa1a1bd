namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>A unit whose trends the key may read.</summary>
/// <param name="Unit">Its short name, as in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The nearest unit above that may be read; null at the top.</param>
/// <param name="Order">Its place in the organisation, from 1, parents before children. Never by result.</param>
/// <param name="HasBoard">Whether it has a board of its own.</param>
public sealed record UnitRow(string Unit, string Name, string? Parent, int Order, bool HasBoard);
