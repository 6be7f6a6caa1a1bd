using System.Globalization;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Domain.Insight.Closing;

/// <summary>The organisation as it was when a week closed: which unit lies directly below which.</summary>
public sealed class OrganisationTree
{
    private readonly ILookup<int, int> _children;
    private readonly Dictionary<int, int> _parents;

    private OrganisationTree(IReadOnlyList<int> upwards, Dictionary<int, int> parents) =>
        (Upwards, _parents, _children) = (upwards, parents, upwards.Where(parents.ContainsKey).ToLookup(unit => parents[unit]));

    /// <summary>Every unit's number, the deepest first: whoever walks it has met all below a unit before the unit.</summary>
    public IReadOnlyList<int> Upwards { get; }

    /// <summary>The tree of some units. One whose parent is not among them is a root.</summary>
    /// <exception cref="RuleViolationException"><c>disclosure.unit-twice</c>; <c>disclosure.path</c>: one has no place yet.</exception>
    public static OrganisationTree Of(IEnumerable<Unit> units) => FromPaths(units.Select(u => u.Path));

    /// <summary>The tree that materialised paths such as <c>/1/4/12/</c> tell of; the last number is the unit's own.</summary>
    /// <exception cref="RuleViolationException"><c>disclosure.unit-twice</c>; <c>disclosure.path</c>: not such a path.</exception>
    public static OrganisationTree FromPaths(IEnumerable<string> paths)
    {
        var lines = paths.Select(Numbers).OrderByDescending(line => line.Length).ThenBy(line => line[^1]).ToArray();
        var units = lines.Select(line => line[^1]).ToArray();
        var known = units.ToHashSet();
        if (known.Count < units.Length)
            throw new RuleViolationException("disclosure.unit-twice");
        var parents = lines.Where(line => line.Length > 1 && known.Contains(line[^2])).ToDictionary(line => line[^1], line => line[^2]);
        return new OrganisationTree(units, parents);
    }

    /// <summary>The units directly below one.</summary>
    public IEnumerable<int> Below(int unitId) => _children[unitId];

    /// <summary>The unit directly above one; null at a root.</summary>
    public int? Above(int unitId) => _parents.TryGetValue(unitId, out var parent) ? parent : null;

    private static int[] Numbers(string path)
    {
        var parts = path.Trim('/').Split('/');
        return parts.All(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? [.. parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture))]
            : throw new RuleViolationException("disclosure.path");
    }
}
