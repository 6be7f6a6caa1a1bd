using System.Globalization;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Web.Platform.Localization;

/// <summary>
/// Days and times of day as they are written in the reader's language: <c>7. november kl. 08.30</c> in Norwegian (Språkrådet's
/// rule), <c>7 November 08:30</c> in English. The space between the day and its month does not break a line.
/// </summary>
internal static class WrittenTime
{
    /// <summary><c>7. november</c></summary>
    public static string Day(DateOnly day) => Write(day, "MMMM");

    /// <summary><c>7. november 2026</c></summary>
    public static string DayAndYear(DateOnly day) => Write(day, "MMMM yyyy");

    /// <summary><c>7. nov.</c></summary>
    public static string ShortDay(DateOnly day) => Write(day, "MMM");

    /// <summary><c>7. nov. 2026</c></summary>
    public static string ShortDayAndYear(DateOnly day) => Write(day, "MMM yyyy");

    /// <summary><c>lørdag</c></summary>
    public static string Weekday(DateOnly day) => day.ToString("dddd", CultureInfo.CurrentCulture);

    /// <summary><c>lørdag 7. november</c></summary>
    public static string WeekdayAndDay(DateOnly day) => Weekday(day) + " " + Day(day);

    /// <summary><c>08.30</c>, of a time as clocks show it.</summary>
    public static string Clock(DateTime time) => time.ToString(IsEnglish ? "HH:mm" : "HH.mm", CultureInfo.InvariantCulture);

    /// <summary><c>08.30</c>, on a Norwegian clock.</summary>
    public static string Clock(DateTimeOffset instant) => Clock(instant.InNorway().DateTime);

    private static bool IsEnglish => CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "en";

    private static string Write(DateOnly day, string rest) => day.ToString((IsEnglish ? "d\u00A0" : "d.\u00A0") + rest, CultureInfo.CurrentCulture);
}
