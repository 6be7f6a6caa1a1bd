using CsCheck;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Tests.Domain;

public sealed class IsoWeekTests
{
    [Theory]
    [InlineData("2026-11-24", 2026, 48)]
    [InlineData("2027-01-01", 2026, 53)]
    [InlineData("2027-01-03", 2026, 53)]
    [InlineData("2027-01-04", 2027, 1)]
    [InlineData("2024-12-30", 2025, 1)]
    [InlineData("2024-12-29", 2024, 52)]
    [InlineData("2021-01-03", 2020, 53)]
    [InlineData("0001-01-01", 1, 1)]
    public void A_day_lies_in_its_iso_week(string day, int year, int number) =>
        Assert.Equal(new IsoWeek(year, number), IsoWeek.Of(DateOnly.ParseExact(day, "yyyy-MM-dd")));

    [Theory]
    [InlineData(2026, 0)]
    [InlineData(2026, 54)]
    [InlineData(2025, 53)]
    [InlineData(2026, -1)]
    [InlineData(0, 1)]
    [InlineData(-2026, 1)]
    [InlineData(9999, 1)]
    public void A_week_that_the_calendar_does_not_have_is_refused(int year, int number)
    {
        Assert.False(IsoWeek.Exists(year, number));
        Assert.Equal("week.unknown", Assert.Throws<RuleViolationException>(() => new IsoWeek(year, number)).Key);
    }

    [Theory]
    [InlineData(2020)]
    [InlineData(2026)]
    [InlineData(2032)]
    public void A_long_year_has_53_weeks(int year) => Assert.True(IsoWeek.Exists(year, 53));

    [Theory]
    [InlineData(0)]
    [InlineData(202600)]
    [InlineData(202553)]
    [InlineData(-202648)]
    public void A_stored_value_that_is_no_week_is_refused(int value) =>
        Assert.Equal("week.unknown", Assert.Throws<RuleViolationException>(() => IsoWeek.FromValue(value)).Key);

    [Fact]
    public void Week_53_is_followed_by_week_1() =>
        Assert.Equal(new IsoWeek(2027, 1), new IsoWeek(2026, 53).AddWeeks(1));

    [Fact]
    public void The_week_before_week_1_is_the_last_of_the_year_before() =>
        Assert.Equal(new IsoWeek(2026, 53), new IsoWeek(2027, 1).AddWeeks(-1));

    [Fact]
    public void A_week_reads_as_in_addresses() => Assert.Equal("2027-01", new IsoWeek(2027, 1).ToString());

    [Fact]
    public void Every_day_survives_being_stored_as_its_week_and_lies_within_seven_days_of_its_monday() =>
        AnyDay.Sample(day =>
        {
            var week = IsoWeek.Of(day);
            Assert.Equal(week, IsoWeek.FromValue(week.Value));
            Assert.Equal(DayOfWeek.Monday, week.Monday.DayOfWeek);
            Assert.InRange(day.DayNumber - week.Monday.DayNumber, 0, 6);
        });

    [Fact]
    public void Weeks_are_ordered_as_their_mondays() =>
        Gen.Select(AnyDay, AnyDay).Sample((a, b) =>
        {
            var (first, second) = (IsoWeek.Of(a), IsoWeek.Of(b));
            Assert.Equal(Math.Sign(first.Monday.CompareTo(second.Monday)), Math.Sign(first.CompareTo(second)));
        });

    [Fact]
    public void So_many_weeks_later_is_so_many_times_seven_days_later() =>
        Gen.Select(AnyDay, Gen.Int[-200, 200]).Sample((day, weeks) =>
            Assert.Equal(IsoWeek.Of(day).Monday.AddDays(7 * weeks), IsoWeek.Of(day).AddWeeks(weeks).Monday));

    private static Gen<DateOnly> AnyDay { get; } =
        Gen.Int[new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2120, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);
}
