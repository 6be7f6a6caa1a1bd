using System.Globalization;
using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Web.Features.Insight.TimeAccount;

/// <summary>The addresses of the account of time, as they are read and written.</summary>
internal static class AccountAddress
{
    public const string Path = "/tidsregnskap";

    /// <summary>Where a year is locked (POST).</summary>
    public const string Lock = "/tidsregnskap/las";

    /// <summary>As in <c>/tidsregnskap/ytterskogen?ar=2026</c>.</summary>
    public static string Of(string? slug, int year) => $"{Path}{(slug is null ? "" : "/" + slug)}?ar={Plain(year)}";

    /// <summary>The gains behind a figure: <c>…&amp;vis=brukt&amp;bruk=1#kort</c>.</summary>
    public static string Cards(string? slug, int year, CardFilter filter) =>
        $"{Of(slug, year)}&vis={(filter.State == GainState.Found ? "funnet" : "brukt")}{(filter.IsOnce ? "-engang" : "")}"
        + (filter.Purpose is { } purpose ? $"&bruk={Plain(purpose)}" : "") + "#kort";

    /// <summary>The file: <c>csv</c> or <c>xlsx</c>.</summary>
    public static string File(string kind, string? slug, int year) =>
        $"/eksport/tidsregnskap{(slug is null ? "" : "/" + slug)}.{kind}?ar={Plain(year)}";

    /// <summary>The text for the council, in one of the two Norwegian languages.</summary>
    public static string Council(string language, string? slug, int year) => $"/saksframlegg/{Plain(year)}?mal={language}{(slug is null ? "" : "&enhet=" + slug)}";

    public static CardFilter? ReadFilter(string? shown, string? purpose)
    {
        int? kind = int.TryParse(purpose, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (number == 0 || Enum.IsDefined((GainPurpose)number)) ? number : null;
        return shown switch
        {
            "funnet" => new CardFilter(GainState.Found, Purpose: kind),
            "brukt" => new CardFilter(GainState.Used, Purpose: kind),
            "funnet-engang" => new CardFilter(GainState.Found, IsOnce: true),
            "brukt-engang" => new CardFilter(GainState.Used, IsOnce: true),
            _ => null,
        };
    }

    /// <summary>A year of four digits that gains can have; null for anything else.</summary>
    public static int? ReadYear(string? typed) =>
        typed?.Length == 4 && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && GainLimits.IsPossibleYear(year) ? year : null;

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
