namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>Which board: its numbers, and its unit's names.</summary>
public sealed record BoardKey(int BoardId, int UnitId, string UnitName, string Slug);
