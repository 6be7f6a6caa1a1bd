using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;

namespace VestreToten.Lean.Tests.Domain.Insight.Digests;

public sealed class DigestPeriodTests
{
    [Theory]
    [InlineData("2026-11-23T05:59:59Z", false)] // Monday, a second to seven
    [InlineData("2026-11-23T06:00:00Z", true)]
    [InlineData("2026-11-29T22:59:59Z", true)] // Sunday, a second to midnight
    [InlineData("2026-11-29T23:00:00Z", false)] // Monday of week 49, midnight
    public void The_weekly_letter_goes_out_from_Monday_at_seven_until_the_week_is_over(string now, bool isOpen)
    {
        var instant = At(now);
        Assert.Equal(isOpen, DigestPeriod.At(DigestKind.Weekly, instant).IsOpen(instant));
    }

    // The clocks went forward on 29 March 2026 and back on 25 October, both on the Sunday before.
    [Theory]
    [InlineData("2026-03-23T06:00:00Z", "2026-03-23T12:00:00Z", 167)]
    [InlineData("2026-03-30T05:00:00Z", "2026-03-30T12:00:00Z", 168)]
    [InlineData("2026-10-19T05:00:00Z", "2026-10-19T12:00:00Z", 169)]
    [InlineData("2026-10-26T06:00:00Z", "2026-10-26T12:00:00Z", 168)]
    public void Seven_is_seven_on_the_wall_also_when_the_clocks_change(string opens, string now, int hoursOfWeek)
    {
        var week = DigestPeriod.At(DigestKind.Weekly, At(now));
        Assert.Equal(At(opens), week.Opens);
        Assert.Equal(hoursOfWeek, (week.Ends - Midnight(week)).TotalHours);

        static DateTimeOffset Midnight(DigestPeriod week) => week.Opens.AddHours(-7);
    }

    [Theory]
    [InlineData("2026-11-02T05:59:59Z", false, 202611)] // Monday 2 November: the first was a Sunday
    [InlineData("2026-11-02T06:00:00Z", true, 202611)]
    [InlineData("2026-11-30T22:59:59Z", true, 202611)]
    [InlineData("2026-11-30T23:00:00Z", false, 202612)]
    [InlineData("2026-12-01T06:00:00Z", true, 202612)]
    [InlineData("2027-01-01T08:00:00Z", false, 202701)]
    [InlineData("2027-01-04T06:00:00Z", true, 202701)]
    public void The_monthly_letter_goes_out_from_the_first_working_day_until_the_month_is_over(string now, bool isOpen, int value)
    {
        var instant = At(now);
        var month = DigestPeriod.At(DigestKind.Monthly, instant);
        Assert.Equal((value, isOpen), (month.Value, month.IsOpen(instant)));
    }

    [Theory]
    [InlineData("2026-12-31T12:00:00Z", 202653)]
    [InlineData("2027-01-03T12:00:00Z", 202653)]
    [InlineData("2027-01-03T23:30:00Z", 202701)] // already Monday in Norway
    public void Weeks_around_new_year_are_ISO_weeks_on_a_Norwegian_clock(string now, int value) =>
        Assert.Equal(value, DigestPeriod.At(DigestKind.Weekly, At(now)).Value);

    [Fact]
    public void Every_instant_of_ten_years_lies_in_one_period_and_each_opens_once()
    {
        foreach (var kind in Enum.GetValues<DigestKind>())
        {
            var opened = new HashSet<int>();
            var before = default(DigestPeriod);
            for (var now = At("2024-01-01T00:00:00Z"); now < At("2034-01-01T00:00:00Z"); now = now.AddHours(1))
            {
                var period = DigestPeriod.At(kind, now);
                Assert.True(now < period.Ends && (before == default || before == period || before.Ends <= now), $"{kind} {now:O}");
                if (period.IsOpen(now) && before == period)
                    opened.Add(period.Value);
                before = period;
            }

            Assert.Equal(kind == DigestKind.Weekly ? 522 : 120, opened.Count);
        }
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
