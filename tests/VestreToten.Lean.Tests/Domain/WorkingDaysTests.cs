using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Tests.Domain;

public sealed class WorkingDaysTests
{
    // The dates as published by the Church of Norway and almanakk.
    [Theory]
    [InlineData(1954, 4, 18)]
    [InlineData(1981, 4, 19)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2021, 4, 4)]
    [InlineData(2024, 3, 31)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    [InlineData(2049, 4, 18)]
    [InlineData(2076, 4, 19)]
    public void Easter_is_when_the_almanac_says(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), WorkingDays.EasterSunday(year));

    [Theory]
    [InlineData("2026-11-27", "2026-11-27", 0)]
    [InlineData("2026-11-27", "2026-11-30", 1)]
    [InlineData("2026-11-28", "2026-11-30", 1)]
    [InlineData("2026-03-31", "2026-04-07", 2)]
    [InlineData("2026-11-30", "2026-11-27", 0)]
    public void Working_days_pass_from_one_day_to_another(string from, string until, int days) =>
        Assert.Equal(days, DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture).WorkingDaysUntil(DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Easter_is_a_Sunday_between_22_March_and_25_April_in_every_year()
    {
        for (var year = 1900; year < 2300; year++)
        {
            var easter = WorkingDays.EasterSunday(year);
            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
        }
    }

    [Theory]
    [InlineData("2026-11-02", "2026-11-30")] // 1 November is a Sunday
    [InlineData("2026-12-01", "2026-12-24")]
    [InlineData("2027-01-04", "2027-01-01")] // New Year, then a weekend
    [InlineData("2026-05-04", "2026-05-17")] // 1 May is a Friday
    [InlineData("2021-04-06", "2021-04-10")] // Maundy Thursday, Good Friday, a weekend and Easter Monday
    [InlineData("2024-04-02", "2024-04-30")] // Easter Monday
    [InlineData("2020-06-02", "2020-06-02")] // Whit Monday
    [InlineData("2025-05-02", "2025-05-01")] // between 1 May and a weekend
    public void The_first_working_day_is_after_weekends_and_holidays(string expected, string day) =>
        Assert.Equal(DateOnly.Parse(expected, null), WorkingDays.FirstOfMonth(DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("2026-05-14", false)] // Ascension
    [InlineData("2026-05-15", true)]
    [InlineData("2026-05-17", false)]
    [InlineData("2027-05-17", false)] // Whit Monday and 17 May at once
    [InlineData("2026-12-25", false)]
    [InlineData("2026-12-24", true)]
    [InlineData("2026-11-28", false)]
    public void Holidays_and_weekends_are_no_working_days(string day, bool works) =>
        Assert.Equal(works, DateOnly.Parse(day, null).IsWorkingDay());
}
