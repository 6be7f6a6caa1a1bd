using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace VestreToten.Lean.EndToEnd.Attacks.Support;

/// <summary>Every address below one unit: the pages by their own routes, the files by hand.</summary>
internal static partial class Routes
{
    private static readonly string Hash = new('a', 64);

    public static IReadOnlyList<string> Pages { get; } =
    [
        .. Assembly.Load("VestreToten.Lean.Web").GetTypes().SelectMany(t => t.GetCustomAttributes(typeof(RouteAttribute), inherit: false))
            .Select(a => ((RouteAttribute)a).Template).Order(StringComparer.Ordinal),
    ];

    /// <summary>A unit's pages.</summary>
    /// <param name="unit">Its slug.</param>
    /// <param name="improvement">The number of one of its improvements.</param>
    public static IEnumerable<string> PagesOf(string unit, int improvement = 1) =>
        Pages.Where(p => p.Contains("{Unit}", StringComparison.Ordinal)).Select(p => Fill(p, unit, improvement));

    public static IEnumerable<string> FilesOf(string unit) =>
    [
        $"/tavle/{unit}/forbedringer.csv", $"/tavle/{unit}/moter.csv", $"/tavle/{unit}/moter/2026-40.csv",
        $"/eksport/trender/{unit}.csv", $"/eksport/trender/{unit}.xlsx", $"/eksport/trender/{unit}.csv?uker=26",
        $"/eksport/tidsregnskap/{unit}.csv", $"/eksport/tidsregnskap/{unit}.xlsx",
    ];

    public static IEnumerable<string> PhotosOf(string unit, string? hash = null) =>
        [$"/tavle/{unit}/bilder/{hash ?? Hash}", $"/tavle/{unit}/bilder/{hash ?? Hash}/liten"];

    public static IEnumerable<string> ApiOf(string unit) =>
        ((string[])["tallies", "meetings", "improvements", "gains"]).Select(list => $"/api/v1/{list}?unit={unit}");

    private static string Fill(string page, string unit, int improvement) => Parameter().Replace(page, m => m.Groups[1].Value switch
    {
        "Unit" => unit,
        "Id" => improvement.ToString(null as IFormatProvider),
        "When" => "2026-40",
        "Year" => "2026",
        "Zone" => "1",
        var unknown => throw new InvalidOperationException($"{page} has {unknown}, and no value for it here"),
    });

    [GeneratedRegex("\\{(\\w+)(?::\\w+)?\\}")]
    private static partial Regex Parameter();
}
