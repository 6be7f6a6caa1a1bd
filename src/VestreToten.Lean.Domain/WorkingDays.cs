namespace VestreToten.Lean.Domain;

/// <summary>Norwegian working days: Monday to Friday, but for the public holidays.</summary>
public static class WorkingDays
{
    /// <summary>Whether people are at work in an office on the day.</summary>
    public static bool IsWorkingDay(this DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>How many working days have passed from one day to another: the first does not count, the last does.</summary>
    public static int WorkingDaysUntil(this DateOnly from, DateOnly until) =>
        Enumerable.Range(1, Math.Max(0, until.DayNumber - from.DayNumber)).Count(days => from.AddDays(days).IsWorkingDay());

    public static DateOnly FirstOfMonth(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        while (!first.IsWorkingDay())
            first = first.AddDays(1);
        return first;
    }

    /// <summary>
    /// Easter Sunday of a year, by the "anonymous Gregorian" rule: J.-M. Oudin 1940, in the Explanatory Supplement to the
    /// Astronomical Almanac (1992), 12.311.
    /// </summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var moon = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        moon -= moon / 28 * (1 - (moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11)));
        var weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % 7;
        var offset = moon - weekday;
        var month = 3 + ((offset + 40) / 44);
        return new DateOnly(year, month, offset + 28 - (31 * (month / 4)));
    }

    // Lov om helligdager og helligdagsfred (1995) § 2; lov om 1 og 17 mai (1947).
    private static bool IsHoliday(DateOnly day) =>
        (day.Month, day.Day) is (1, 1) or (5, 1) or (5, 17) or (12, 25) or (12, 26)
        // Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday.
        || (day.DayNumber - EasterSunday(day.Year).DayNumber) is -3 or -2 or 0 or 1 or 39 or 49 or 50;
}
