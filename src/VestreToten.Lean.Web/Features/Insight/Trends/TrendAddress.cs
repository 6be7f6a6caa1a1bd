using System.Globalization;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>The addresses of trends, as they are read and written.</summary>
internal static class TrendAddress
{
    /// <summary>The spans that can be chosen, the shortest first.</summary>
    public static IReadOnlyList<TrendSpan> Spans { get; } = Enum.GetValues<TrendSpan>();

    /// <summary>What <c>uker=</c> says: 26 where it says nothing that there is.</summary>
    public static TrendSpan ReadSpan(string? weeks) =>
        Spans.FirstOrDefault(s => s.ToString("D") == weeks, TrendSpan.HalfYear);

    /// <summary>As in <c>/trender?uker=52&amp;omrade=oppvekst</c>. Without what goes without saying.</summary>
    public static string Overview(TrendSpan span, string? area) => "/trender" + Query(span, area);

    /// <summary>As in <c>/trender/ytterskogen?uker=52</c>.</summary>
    public static string Unit(string slug, TrendSpan span) => $"/trender/{slug}{Query(span, null)}";

    /// <summary>The overview as a file: <c>csv</c> or <c>xlsx</c>.</summary>
    public static string OverviewFile(string kind, TrendSpan span, string? area) => $"/eksport/trender.{kind}{Query(span, area)}";

    /// <summary>One unit as a file: <c>csv</c> or <c>xlsx</c>.</summary>
    public static string UnitFile(string kind, string slug, TrendSpan span) => $"/eksport/trender/{slug}.{kind}{Query(span, null)}";

    /// <summary>The year's report on health, environment and safety.</summary>
    public static string Report(string slug, int year) => string.Create(CultureInfo.InvariantCulture, $"/trender/{slug}/hms/{year}");

    private static string Query(TrendSpan span, string? area)
    {
        var parts = new List<string>();
        if (span != TrendSpan.HalfYear)
            parts.Add("uker=" + span.ToString("D"));
        if (area is not null)
            parts.Add("omrade=" + Uri.EscapeDataString(area));
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}
