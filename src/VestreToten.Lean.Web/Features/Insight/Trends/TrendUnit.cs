namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>A unit in a list.</summary>
/// <param name="UnitId">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Depth">How deep it stands in what the reader sees, from 0.</param>
/// <param name="HasUnitsBelow">Whether it is an area: shown as a heading with the subtree's figures.</param>
public sealed record TrendUnit(int UnitId, string Name, string Slug, int Depth, bool HasUnitsBelow);
