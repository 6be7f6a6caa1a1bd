using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>What lies within somebody's reach, for queries.</summary>
internal static class UnitsInReach
{
    /// <summary>The kommune that is reached from its root; the first, where there are several. Null where none.</summary>
    public static int? WholeKommuneOf(IReadOnlyList<string> reach) =>
        reach.Where(path => path == $"/{UnitPath.RootOf(path)}/").Select(path => (int?)UnitPath.RootOf(path)).Min();

    /// <summary>The units with one of these paths, and all below them.</summary>
    public static IQueryable<Unit> UnitsWithin(this LeanDbContext db, IReadOnlyList<string> reach)
    {
        var paths = reach.ToArray();
#pragma warning disable CA1310 // Becomes SQL, which knows no culture; a path is digits and slashes.
        return db.Units.Where(unit => paths.Any(path => unit.Path.StartsWith(path)));
#pragma warning restore CA1310
    }

    /// <summary>Their ids, to be among: which units they are is then found once for a question, not once for each of its rows.</summary>
    public static IQueryable<int> UnitIdsWithin(this LeanDbContext db, IReadOnlyList<string> reach) => db.UnitsWithin(reach).Select(u => u.Id);
}
