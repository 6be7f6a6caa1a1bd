using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Insight.TimeAccount;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>The gains of each unit and calendar year, in two sums that are never added together.</summary>
internal sealed class ReadGains(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    public async Task<ApiRows<GainRow>?> ExecuteAsync(
        ClaimsPrincipal who, string? unit, int? year, PageRequest page, CancellationToken cancellationToken)
    {
        if (await ApiScope.FindAsync(access, who, Right.SeeTrends, unit, cancellationToken) is not { } scope)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = scope.UnitIds;
        var thisYear = time.GetUtcNow().DayInNorway().Year;
        var gains =
            from gain in db.Gains
            join board in db.Boards on gain.BoardId equals board.Id
            where EF.Parameter(ids).Contains(board.UnitId)
            select new { board.UnitId, Gain = gain };
        // A unit has a row for each year since its first gain, as gains stand until they lapse.
        var begun = gains.GroupBy(g => g.UnitId).Select(g => new { UnitId = g.Key, First = g.Min(x => x.Gain.IdentifiedYear) });
        if (page.After is [var unitId, ..])
            begun = begun.Where(b => b.UnitId >= unitId);
        var read = (await begun.OrderBy(b => b.UnitId).ToListAsync(cancellationToken))
            .SelectMany(b => Enumerable.Range(b.First, Math.Max(0, thisYear - b.First + 1)).Select(y => new { b.UnitId, Year = y }))
            .Where(y => (year is null || y.Year == year) && !(page.After is [var after, var afterYear] && y.UnitId == after && y.Year <= afterYear))
            .Take(page.Rows + 1).ToList();
        int[] units = [.. read.Select(y => y.UnitId).Distinct()];
        var byUnit = (await gains.Where(g => EF.Parameter(units).Contains(g.UnitId)).ToListAsync(cancellationToken)).ToLookup(g => g.UnitId, g => g.Gain);
        var tree = await db.Units.Where(u => EF.Parameter(units).Contains(u.Id)).Select(u => new { u.Id, u.Path, u.Staff }).ToDictionaryAsync(u => u.Id, cancellationToken);
        var settings = await db.MunicipalSettings.ToDictionaryAsync(s => s.RootUnitId, s => s.HoursPerFte, cancellationToken);
        var locked = await db.LockedYears.ToDictionaryAsync(l => (l.RootUnitId, l.Year), cancellationToken);
        var lines = (await db.LockedGains.Where(l => EF.Parameter(units).Contains(l.UnitId)).ToListAsync(cancellationToken)).ToLookup(l => (l.UnitId, l.LockedYearId));
        return ApiRows<GainRow>.Of(
            read, page.Rows,
            y =>
            {
                var root = UnitPath.RootOf(tree[y.UnitId].Path);
                var asLocked = locked.GetValueOrDefault((root, y.Year));
                var hours = asLocked?.HoursPerFte ?? settings.GetValueOrDefault(root, MunicipalSettings.DefaultHoursPerFte);
                var sums = asLocked is null ? GainSums.Of(byUnit[y.UnitId], y.Year, hours) : LockedSums.Of(lines[(y.UnitId, asLocked.Id)], hours);
                var showsFte = GainLimits.ShowsFte(tree[y.UnitId].Staff);
                return new GainRow(scope[y.UnitId].Slug, y.Year, hours, Cell(sums.Identified, showsFte), Cell(sums.Realised, showsFte))
                {
                    NewlyIdentified = Cell(sums.NewlyIdentified, showsFte), NewlyRealised = Cell(sums.NewlyRealised, showsFte), Confirmed = Cell(sums.Confirmed, showsFte),
                    IdentifiedOnceHours = decimal.Round(sums.IdentifiedOnce, 4), RealisedOnceHours = decimal.Round(sums.RealisedOnce, 4), IsLocked = asLocked is not null,
                };
            },
            y => string.Create(CultureInfo.InvariantCulture, $"{y.UnitId}.{y.Year}"));
    }

    // More decimals than a minute of a year has would be a pretence; the formula stands beside it.
    private static GainCell Cell(GainSum sum, bool showsFte) =>
        new(sum.Count, decimal.Round(sum.HoursPerYear, 4), showsFte ? decimal.Round(sum.Fte, 6) : null, sum.KronerPerYear);
}
