namespace VestreToten.Lean.Web.Features.Administration.Units;

/// <summary>A unit in the tree.</summary>
/// <param name="UnitId">Its number.</param>
/// <param name="Path">Its materialised path.</param>
/// <param name="Depth">How deep it stands in the part of the tree that the asker administers.</param>
/// <param name="Settings">What stands of it.</param>
/// <param name="ClosedOn">When it was closed; null while it is open.</param>
/// <param name="Leaders">Who leads it.</param>
/// <param name="IsFirst">Whether it is the first below the same unit.</param>
/// <param name="IsLast">Whether it is the last.</param>
public sealed record UnitRow(
    int UnitId, string Path, int Depth, UnitSettings Settings, DateOnly? ClosedOn, IReadOnlyList<string> Leaders, bool IsFirst, bool IsLast)
{
    /// <summary>Whether it lies below another, or is it.</summary>
    public bool IsWithin(UnitRow other) => Path.StartsWith(other.Path, StringComparison.Ordinal);
}
