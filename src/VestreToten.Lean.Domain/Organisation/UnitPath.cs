using System.Globalization;

namespace VestreToten.Lean.Domain.Organisation;

/// <summary>Reads a unit's stored place in the tree, <see cref="Unit.Path"/>.</summary>
public static class UnitPath
{
    /// <summary>The numbers of the units on the way, from the root down to the unit itself.</summary>
    public static IReadOnlyList<int> UnitsOf(string path) =>
        [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    /// <summary>The number of the municipality that the unit belongs to.</summary>
    public static int RootOf(string path) => UnitsOf(path)[0];
}
