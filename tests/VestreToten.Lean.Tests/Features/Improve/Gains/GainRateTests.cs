using CsCheck;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Gains;

namespace VestreToten.Lean.Tests.Features.Improve.Gains;

public sealed class GainRateTests
{
    [Fact]
    public void Weekly_gains_of_equally_many_weeks_are_hours_a_week()
    {
        var rate = GainRate.Of([GainTime.Of(20, 12, GainPeriod.Week, 1), GainTime.Of(6, 1, GainPeriod.Day, 5)]);
        Assert.Equal(new GainRate(6.5m, 46), rate);
    }

    [Fact]
    public void Other_weeks_or_a_gain_by_the_month_make_hours_a_year()
    {
        Assert.Null(GainRate.Of([SomeGains.SixAndAHalfHoursAWeek, GainTime.Of(60, 1, GainPeriod.Week, 1, weeks: 52)])!.Weeks);
        Assert.Equal(new GainRate(12, null), GainRate.Of([GainTime.Of(60, 1, GainPeriod.Month, 1, weeks: 52)]));
    }

    [Fact]
    public void Nothing_is_no_rate() => Assert.Null(GainRate.Of([]));

    [Fact]
    public void Whatever_is_shown_it_is_the_hours_of_the_year() => SomeGains.AnyTime.List[1, 5].Sample(times =>
        Assert.Equal(times.Sum(t => t.HoursPerYear), GainRate.Of(times)!.HoursPerYear, 6));
}
