using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Tests.Support;

internal static class SomeUnits
{
    public static Unit Kommune(int id)
    {
        var kommune = Unit.Kommune("Kommune " + id, "kommune-" + id).WithId(id);
        kommune.TakePlace(null);
        return kommune;
    }

    public static Unit Below(Unit parent, int id)
    {
        var unit = Unit.Below(parent, "Enhet " + id, "enhet-" + id, order: 1, staff: 12).WithId(id);
        unit.TakePlace(parent);
        return unit;
    }

    /// <summary>Whether this unit is the other one or lies below it, as queries ask of paths; an empty path is above nothing.</summary>
    public static bool IsWithin(this Unit unit, Unit other) => other.Path.Length > 0 && unit.Path.StartsWith(other.Path, StringComparison.Ordinal);
}
