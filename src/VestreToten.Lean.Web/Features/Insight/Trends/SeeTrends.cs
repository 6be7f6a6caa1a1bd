using System.Security.Claims;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>Trends as published, of the units that somebody may see them of.</summary>
internal sealed class SeeTrends(AccessCheck access, TrendQueries queries, UnitTrendQueries unitQueries, TimeProvider time)
{
    /// <summary>A row for each unit, parents before children; null where nothing may be seen, or there is no such area.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="span">How many weeks.</param>
    /// <param name="area">The slug of a unit with units below it; null or empty is all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<TrendOverview?> OverviewAsync(
        ClaimsPrincipal who, TrendSpan span, string? area, CancellationToken cancellationToken = default)
    {
        var units = await access.UnitsAsync(who, Right.SeeTrends, cancellationToken);
        var areas = units.Where(u => u.SeesBelow).ToList();
        VisibleUnit? chosen = null;
        if (!string.IsNullOrEmpty(area))
        {
            chosen = areas.Find(u => u.Slug == area);
            units = chosen is null ? [] : Within(units, chosen);
        }

        if (units.Count == 0)
            return null;
        var window = TrendWindow.Of(span, time.GetUtcNow());
        return new TrendOverview(
            span, window.First, window.Last, [.. areas.Select(TrendQueries.View)], chosen is null ? null : TrendQueries.View(chosen),
            await queries.RowsAsync(units, window, cancellationToken), window.GainYear);
    }

    /// <summary>One unit; null where it may not be seen, or there is none.</summary>
    public async Task<UnitTrend?> UnitAsync(ClaimsPrincipal who, string slug, TrendSpan span, CancellationToken cancellationToken = default) =>
        await access.FindUnitAsync(who, Right.SeeTrends, slug, cancellationToken) is { } unit
            ? await unitQueries.ReadAsync(unit, span, TrendWindow.Of(span, time.GetUtcNow()), cancellationToken)
            : null;

    // Parents stand before children: what lies below follows until somebody stands as high.
    private static IReadOnlyList<VisibleUnit> Within(IReadOnlyList<VisibleUnit> units, VisibleUnit area) =>
        [area, .. units.SkipWhile(u => u != area).Skip(1).TakeWhile(u => u.Depth > area.Depth)];
}
