using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Demo;

/// <summary>When a Norwegian inland kommune is on holiday.</summary>
internal static class DemoCalendar
{
    /// <summary>The common holiday, the school holidays in winter and autumn, Christmas and Easter.</summary>
    public static bool IsHoliday(IsoWeek week) =>
        week.Number is 8 or 40 or (>= 28 and <= 31) or >= 52 or 1 || week.CompareTo(IsoWeek.Of(Easter(week.Year))) == 0;

    /// <summary>Whether nobody expects a meeting that day. Sundays are not asked for: no board meets then.</summary>
    public static bool IsDayOff(DateOnly day)
    {
        // Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit Monday
        var fromEaster = day.DayNumber - Easter(day.Year).DayNumber;
        return fromEaster is -3 or -2 or 1 or 39 or 50
            || (day.Month, day.Day) is (1, 1) or (5, 1) or (5, 17) or (12, 24) or (12, 25) or (12, 26);
    }

    /// <summary>The last day from this one back on which people are at work.</summary>
    public static DateOnly WorkdayUpTo(DateOnly day)
    {
        while (IsDayOff(day))
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8).</summary>
    public static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
