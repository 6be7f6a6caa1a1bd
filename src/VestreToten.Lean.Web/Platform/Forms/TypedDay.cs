using System.Globalization;
using System.Text.RegularExpressions;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Platform.Forms;

/// <summary>
/// A day as people type it: <c>3.12.2026</c>, <c>3/12</c>, <c>2026-12-03</c>, <c>031226</c> or <c>3. desember</c>. The day comes
/// before the month in all three languages, and months have their names in each of them.
/// </summary>
/// <param name="Text">What stands in the field.</param>
/// <param name="Day">The day it says; null where it says none.</param>
public sealed partial record TypedDay(string Text, DateOnly? Day)
{
    private const int MaxTypedLength = 40;

    // 29 February comes again after at most eight years.
    private const int MaxYearsToNext = 8;

    public static TypedDay None { get; } = new("", null);

    /// <summary>Whether something stands there that is no day.</summary>
    public bool IsUnreadable => Day is null && !string.IsNullOrWhiteSpace(Text);

    /// <summary>A day as the language writes it in figures.</summary>
    public static TypedDay Of(DateOnly? day, CultureInfo culture) => new(day?.ToString("d", culture) ?? "", day);

    /// <summary>Reads a day. What cannot be read stays as it was typed.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="from">A day without a year is the first such one from here on.</param>
    /// <param name="culture">The reader's language.</param>
    public static TypedDay Read(string? typed, DateOnly from, CultureInfo culture) =>
        typed is { Length: <= MaxTypedLength } && Find(OneKindOfHyphen(PlainText.OneLine(typed)), from) is { } day ? Of(day, culture) : new TypedDay(typed ?? "", null);

    private static DateOnly? Find(string typed, DateOnly from)
    {
        var match = new[] { DayFirst(), YearFirst(), Figures() }.Select(shape => shape.Match(typed)).FirstOrDefault(m => m.Success);
        if (match is null)
            return null;
        var (year, month, day) = (match.Groups["year"].Value, MonthOf(match.Groups["month"].Value), Number(match.Groups["day"].Value));
        return year.Length switch
        {
            0 => Enumerable.Range(from.Year, MaxYearsToNext + 1).Select(y => Try(y, month, day)).FirstOrDefault(d => d >= from),
            2 => Try(2000 + Number(year), month, day),
            _ => Try(Number(year), month, day),
        };
    }

    private static string OneKindOfHyphen(string typed) => string.Concat(typed.Select(c => c is '−' or (>= '\u2010' and <= '\u2013') ? '-' : c));

    private static int MonthOf(string month) => char.IsAsciiDigit(month[0])
        ? Number(month)
        : 1 + Cultures.All.Select(c => Array.FindIndex(c.DateTimeFormat.MonthNames, name => name.StartsWith(month, StringComparison.OrdinalIgnoreCase))).Max();

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? Try(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(@"\A(?<day>[0-9]{1,2})[ ./-]+(?<month>[0-9]{1,2}|\p{L}{3,})(?:[ ./-]+(?<year>[0-9]{4}|[0-9]{2}))?\.?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\A(?<year>[0-9]{4})[./-](?<month>[0-9]{1,2})[./-](?<day>[0-9]{1,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\A(?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{4}|[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
