using System.Security.Claims;
using VestreToten.Lean.Web.Features.Insight.Trends;
using VestreToten.Lean.Web.Platform.Files;

namespace VestreToten.Lean.Web.Features.Insight.Exports;

/// <summary>The trends as files. What the pages read is what is written: the same use case, so the same suppression.</summary>
internal sealed class ExportTrends(SeeTrends trends, TrendFileColumns columns)
{
    private static readonly TrendFileKind[] Kinds = Enum.GetValues<TrendFileKind>();

    /// <summary>Many units; null where nothing may be seen, or there is no such area.</summary>
    public async Task<TrendFile?> OverviewAsync(ClaimsPrincipal who, TrendSpan span, string? area, CancellationToken cancellationToken = default) =>
        await trends.OverviewAsync(who, span, area, cancellationToken) is { } overview
            ? File(overview.Area is { } chosen ? "trender-" + chosen.Slug : "trender", TrendFileRow.Of(overview))
            : null;

    /// <summary>One unit; null where it may not be seen, or there is none.</summary>
    public async Task<TrendFile?> UnitAsync(ClaimsPrincipal who, string slug, TrendSpan span, CancellationToken cancellationToken = default) =>
        await trends.UnitAsync(who, slug, span, cancellationToken) is { } unit ? File("trender-" + unit.Unit.Slug, TrendFileRow.Of(unit)) : null;

    private TrendFile File(string name, IEnumerable<TrendFileRow> rows)
    {
        TrendFileRow[] all = [.. rows];
        return new TrendFile(
            new CsvExport(name + ".csv", columns.Headings, all.Select(columns.Line).ToAsyncEnumerable()), name + ".xlsx",
            [.. Kinds.Select(kind => columns.Sheet(kind, all))]);
    }
}

/// <summary>The same rows, in either form.</summary>
internal sealed record TrendFile(CsvExport Csv, string ExcelName, IReadOnlyList<ExcelSheet> Sheets);
