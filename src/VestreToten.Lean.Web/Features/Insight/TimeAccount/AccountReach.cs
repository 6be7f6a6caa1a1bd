using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Insight.TimeAccount;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.TimeAccount;

/// <summary>The part of the organisation that an account is of.</summary>
/// <param name="Scope">What is shown of it.</param>
/// <param name="Paths">The paths of its topmost units: one, or several side by side.</param>
/// <param name="Units">Its units, in the order of the organisation.</param>
/// <param name="RootUnitId">The kommune.</param>
internal sealed record AccountReach(AccountScope Scope, IReadOnlyList<string> Paths, IReadOnlyList<Unit> Units, int RootUnitId)
{
    /// <summary>Everything in the reader's reach where no unit is named; null where nothing may be seen.</summary>
    public static async Task<AccountReach?> FindAsync(
        LeanDbContext db, AccessQuestions ask, ClaimsPrincipal who, string? slug, CancellationToken cancellationToken)
    {
        var reach = await ask.ReachAsync(db, who, Right.SeeTrends, cancellationToken);
        if (slug is null)
            return reach.Count == 0 ? null : await OfAsync(db, reach, isTop: true, ownOnly: false, cancellationToken);
        if (await db.Units.Where(u => u.Slug == slug).Select(u => new { u.Id, u.Path }).SingleOrDefaultAsync(cancellationToken) is not { } unit)
            return null;
        if (reach.Any(path => unit.Path.StartsWith(path, StringComparison.Ordinal)))
            return await OfAsync(db, [unit.Path], isTop: false, ownOnly: false, cancellationToken);
        // Staff and leaders see their own unit, and nothing below it.
        var board = await db.Boards.Where(b => b.UnitId == unit.Id).Select(b => (int?)b.Id).SingleOrDefaultAsync(cancellationToken);
        return board is { } boardId && (await ask.RightsOnBoardAsync(db, who, boardId, cancellationToken)).Contains(Right.SeeTrends)
            ? await OfAsync(db, [unit.Path], isTop: false, ownOnly: true, cancellationToken)
            : null;
    }

    public int[] UnitIds => [.. Units.Select(u => u.Id)];

    /// <summary>The services with their sums, in the order of the organisation; none where nothing below is seen.</summary>
    public IReadOnlyList<ServiceRow> ServicesOf(IReadOnlyList<AccountCell> cells, decimal hoursPerFte)
    {
        if (!Scope.HasBelow)
            return [];
        var sums = cells.GroupBy(c => ServiceOf(c.UnitId, c.UnitPath)).ToDictionary(g => g.Key, g => AccountSum.Of(g, hoursPerFte));
        var services = Units.Select(u => ServiceOf(u.Id, u.Path)).ToHashSet();
        return
        [
            .. Units.Where(u => sums.ContainsKey(u.Id) || (services.Contains(u.Id) && (Paths.Count > 1 || !Paths.Contains(u.Path))))
                .Select(u => new ServiceRow(u.Name, u.Slug, sums.GetValueOrDefault(u.Id))),
        ];
    }

    /// <summary>The unit that a unit's figures stand under: the one right below the top, or itself.</summary>
    private int ServiceOf(int unitId, string path)
    {
        foreach (var top in Paths)
        {
            if (!path.StartsWith(top, StringComparison.Ordinal))
                continue;
            var (above, units) = (UnitPath.UnitsOf(top), UnitPath.UnitsOf(path));
            return Paths.Count > 1 ? above[^1] : units.Count > above.Count ? units[above.Count] : units[^1];
        }

        // It has moved here since: in a locked year it stood elsewhere.
        return unitId;
    }

    private static async Task<AccountReach?> OfAsync(
        LeanDbContext db, IReadOnlyList<string> paths, bool isTop, bool ownOnly, CancellationToken cancellationToken)
    {
        var all = await db.UnitsWithin(paths).OrderBy(u => u.Order).ThenBy(u => u.Id).ToListAsync(cancellationToken);
        List<Unit> units = ownOnly ? all.FindAll(u => u.Path == paths[0]) : all;
        if (units.Count == 0)
            return null;
        var ids = units.Select(u => u.Id).ToArray();
        var boards = await db.Boards.CountAsync(b => EF.Parameter(ids).Contains(b.UnitId), cancellationToken);
        var tops = units.FindAll(u => paths.Contains(u.Path));
        var scope = new AccountScope(
            string.Join(", ", tops.Select(u => u.Name)), tops.Count == 1 ? tops[0].Slug : null, isTop, units.Count > 1, boards,
            GainLimits.ShowsFte(units.Sum(u => u.Staff)));
        return new AccountReach(scope, paths, units, UnitPath.RootOf(paths[0]));
    }
}
