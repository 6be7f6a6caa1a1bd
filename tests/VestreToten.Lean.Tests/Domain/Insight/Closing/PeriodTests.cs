using CsCheck;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

public sealed class PeriodTests
{
    [Theory]
    [InlineData(PeriodKind.Week, 17, 17, 17)]
    [InlineData(PeriodKind.FourWeeks, 1, 1, 4)]
    [InlineData(PeriodKind.FourWeeks, 48, 45, 48)]
    [InlineData(PeriodKind.FourWeeks, 49, 49, 53)]
    [InlineData(PeriodKind.FourWeeks, 53, 49, 53)]
    [InlineData(PeriodKind.Quarter, 13, 1, 13)]
    [InlineData(PeriodKind.Quarter, 14, 14, 26)]
    [InlineData(PeriodKind.Quarter, 53, 40, 53)]
    public void A_week_of_a_long_year_lies_in_its_period(PeriodKind kind, int week, int first, int last)
    {
        var period = Period.Of(kind, new IsoWeek(2026, week));

        Assert.Equal((new IsoWeek(2026, first), new IsoWeek(2026, last)), (period.First, period.Last));
    }

    [Fact]
    public void The_last_band_of_a_short_year_has_four_weeks() =>
        Assert.Equal(new IsoWeek(2027, 52), Period.Of(PeriodKind.FourWeeks, new IsoWeek(2027, 50)).Last);

    [Fact]
    public void Every_week_lies_within_its_period_and_the_periods_follow_each_other() =>
        Gen.Select(Gen.Enum<PeriodKind>(), Gen.Int[0, 2000]).Sample((kind, weeks) =>
        {
            var week = new IsoWeek(2020, 1).AddWeeks(weeks);
            var period = Period.Of(kind, week);
            Assert.True(period.First <= week && week <= period.Last);
            Assert.Equal(period.Last.AddWeeks(1), Period.Of(kind, period.Last.AddWeeks(1)).First);
        });

    [Fact]
    public void A_period_closes_on_the_tuesday_of_the_second_week_after_its_last()
    {
        var week = Period.Of(PeriodKind.Week, new IsoWeek(2026, 10));

        Assert.Equal(new DateOnly(2026, 3, 17), week.ClosesOn);
        Assert.False(week.IsClosed(new DateOnly(2026, 3, 16)));
        Assert.True(week.IsClosed(new DateOnly(2026, 3, 17)));
    }

    [Fact]
    public void The_newest_closed_week_is_the_last_one_that_is_closed() =>
        Gen.Int[0, 5000].Sample(days =>
        {
            var today = new DateOnly(2020, 1, 1).AddDays(days);
            var newest = Period.NewestClosedWeek(today);
            Assert.True(Period.Of(PeriodKind.Week, newest).IsClosed(today));
            Assert.False(Period.Of(PeriodKind.Week, newest.AddWeeks(1)).IsClosed(today));
        });
}
