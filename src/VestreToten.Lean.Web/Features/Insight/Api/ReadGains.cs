using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>The gains of each unit and calendar year, in two sums that are never added together.</summary>
internal sealed class ReadGains(AccessCheck access, IDbContextFactory<LeanDbContext> contexts)
{
    public async Task<ApiRows<GainRow>?> ExecuteAsync(
        ClaimsPrincipal who, string? unit, int? year, PageRequest page, CancellationToken cancellationToken)
    {
        if (await ApiScope.FindAsync(access, who, Right.SeeTrends, unit, cancellationToken) is not { } scope)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = scope.UnitIds;
        var gains =
            from gain in db.Gains
            join board in db.Boards on gain.BoardId equals board.Id
            where EF.Parameter(ids).Contains(board.UnitId) && (year == null || gain.Year == year)
            select new { board.UnitId, Gain = gain };
        var years = gains.Select(g => new { g.UnitId, g.Gain.Year }).Distinct();
        if (page.After is [var unitId, var afterYear])
            years = years.Where(y => y.UnitId > unitId || (y.UnitId == unitId && y.Year > afterYear));
        var read = await years.OrderBy(y => y.UnitId).ThenBy(y => y.Year).Take(page.Rows + 1).ToListAsync(cancellationToken);
        int[] units = [.. read.Select(y => y.UnitId).Distinct()];
        var byUnit = (await gains.Where(g => EF.Parameter(units).Contains(g.UnitId)).ToListAsync(cancellationToken)).ToLookup(g => g.UnitId, g => g.Gain);
        var roots = (await db.Units.Where(u => EF.Parameter(units).Contains(u.Id)).Select(u => new { u.Id, u.Path }).ToListAsync(cancellationToken))
            .ToDictionary(u => u.Id, u => UnitPath.RootOf(u.Path));
        var settings = await db.MunicipalSettings.ToDictionaryAsync(s => s.RootUnitId, s => s.HoursPerFte, cancellationToken);
        return ApiRows<GainRow>.Of(
            read, page.Rows,
            y =>
            {
                var hours = settings.GetValueOrDefault(roots[y.UnitId], MunicipalSettings.DefaultHoursPerFte);
                var sums = GainSums.Of(byUnit[y.UnitId], y.Year, hours);
                return new GainRow(scope[y.UnitId].Slug, y.Year, hours, Cell(sums.Identified), Cell(sums.Realised));
            },
            y => string.Create(CultureInfo.InvariantCulture, $"{y.UnitId}.{y.Year}"));
    }

    // More decimals than a minute of a year has would be a pretence; the formula stands beside it.
    private static GainCell Cell(GainSum sum) =>
        new(sum.Count, decimal.Round(sum.HoursPerYear, 4), decimal.Round(sum.Fte, 6), sum.KronerPerYear);
}
