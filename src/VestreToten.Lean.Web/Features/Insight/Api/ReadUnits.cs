using System.Globalization;
using System.Security.Claims;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>The units whose trends the key's account may see.</summary>
internal sealed class ReadUnits(AccessCheck access)
{
    public async Task<ApiRows<UnitRow>?> ExecuteAsync(ClaimsPrincipal who, PageRequest page, CancellationToken cancellationToken)
    {
        if (await ApiScope.FindAsync(access, who, Right.SeeTrends, slug: null, cancellationToken) is not { } scope)
            return null;
        UnitRow[] rows = [.. InOrder(scope.Every)];
        var read = scope.Every.Zip(rows).Where(u => page.After is not [var after] || u.First.UnitId > after)
            .OrderBy(u => u.First.UnitId).Take(page.Rows + 1).ToArray();
        return ApiRows<UnitRow>.Of(
            read, page.Rows, u => u.Second, u => u.First.UnitId.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The way down to each unit, as far as it is seen, tells which one stands above it.</summary>
    private static IEnumerable<UnitRow> InOrder(IReadOnlyList<VisibleUnit> units)
    {
        List<string> way = [];
        foreach (var (index, unit) in units.Index())
        {
            way.RemoveRange(unit.Depth, way.Count - unit.Depth);
            yield return new UnitRow(unit.Slug, unit.Name, way.LastOrDefault(), index + 1, unit.BoardId is not null);
            way.Add(unit.Slug);
        }
    }
}
