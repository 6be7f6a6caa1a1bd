using System.Globalization;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Gains;

public sealed class GainTimeTests
{
    [Theory]
    [InlineData(10, 3, GainPeriod.Day, 2, 46, "230")]
    [InlineData(10, 3, GainPeriod.Day, 2, 52, "364")]
    [InlineData(390, 1, GainPeriod.Week, 1, 46, "299")]
    [InlineData(60, 1, GainPeriod.Month, 1, 52, "12")]
    [InlineData(60, 1, GainPeriod.Month, 1, 26, "6")]
    [InlineData(90, 2, GainPeriod.Year, 4, 1, "12")]
    [InlineData(90, 2, GainPeriod.Year, 4, 52, "12")]
    [InlineData(100_000, 100_000, GainPeriod.Day, 10_000, 52, "606666666666666.66666666666667")]
    public void Hours_a_year_are_minutes_by_times_by_people(int minutes, int occurrences, GainPeriod period, int people, int weeks, string hours) =>
        Assert.Equal(decimal.Parse(hours, CultureInfo.InvariantCulture), GainTime.Of(minutes, occurrences, period, people, weeks).HoursPerYear);

    [Theory]
    [InlineData(0, 1, GainPeriod.Week, 1, 46, GainTimeFault.Minutes)]
    [InlineData(-30, 1, GainPeriod.Week, 1, 46, GainTimeFault.Minutes)]
    [InlineData(100_001, 1, GainPeriod.Week, 1, 46, GainTimeFault.Minutes)]
    [InlineData(100_000, 1, GainPeriod.Week, 1, 46, GainTimeFault.None)]
    [InlineData(30, 0, GainPeriod.Week, 1, 46, GainTimeFault.Occurrences)]
    [InlineData(30, 1_000_000_000, GainPeriod.Week, 1, 46, GainTimeFault.Occurrences)]
    [InlineData(30, 100_000, GainPeriod.Week, 1, 46, GainTimeFault.None)]
    [InlineData(30, 1, (GainPeriod)0, 1, 46, GainTimeFault.Period)]
    [InlineData(30, 1, (GainPeriod)6, 1, 46, GainTimeFault.Period)]
    [InlineData(30, 1, GainPeriod.Week, 0, 46, GainTimeFault.People)]
    [InlineData(30, 1, GainPeriod.Week, 10_001, 46, GainTimeFault.People)]
    [InlineData(30, 1, GainPeriod.Week, 10_000, 46, GainTimeFault.None)]
    [InlineData(30, 1, GainPeriod.Week, 1, 0, GainTimeFault.Weeks)]
    [InlineData(30, 1, GainPeriod.Week, 1, 53, GainTimeFault.Weeks)]
    [InlineData(30, 1, GainPeriod.Week, 1, 1, GainTimeFault.None)]
    public void A_time_within_its_limits_exists_and_no_other(
        int minutes, int occurrences, GainPeriod period, int people, int weeks, GainTimeFault fault)
    {
        Assert.Equal(fault, GainTime.Check(minutes, occurrences, period, people, weeks));
        if (fault == GainTimeFault.None)
            Assert.Equal(weeks, GainTime.Of(minutes, occurrences, period, people, weeks).WeeksPerYear);
        else
            Rule.IsBroken("gains.time", () => GainTime.Of(minutes, occurrences, period, people, weeks));
    }

    [Fact]
    public void A_year_has_46_weeks_where_nothing_else_is_said() =>
        Assert.Equal(46, GainTime.Of(30, 1, GainPeriod.Week, 1).WeeksPerYear);

    [Theory]
    [InlineData(1, 1, GainPeriod.Year, 1, 1, "1 1 Year 1 1")]
    [InlineData(100_000, 100_000, GainPeriod.Day, 10_000, 52, "100000 100000 Day 10000 52")]
    public void It_is_kept_as_one_line_whatever_the_language(int minutes, int occurrences, GainPeriod period, int people, int weeks, string line)
    {
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("nb-NO");
        var time = GainTime.Of(minutes, occurrences, period, people, weeks);
        Assert.Equal(line, time.Stored);
        Assert.Equal(time, GainTime.FromStored(line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 1 Fortnight 1 1")]
    [InlineData("1 1 Week 1")]
    [InlineData("-1 1 Week 1 46")]
    public void What_is_no_such_line_is_not_read(string line) => Assert.Throws<FormatException>(() => GainTime.FromStored(line));

    [Fact]
    public void Several_together_are_divided_once()
    {
        var thirdOfAnHour = GainTime.Of(20, 1, GainPeriod.Year, 1);

        Assert.Equal(1m, GainTime.HoursPerYearOf([thirdOfAnHour, thirdOfAnHour, thirdOfAnHour]));
        Assert.Equal(0m, GainTime.HoursPerYearOf([]));
    }
}
