using System.Globalization;
using CsCheck;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Tests.Domain.Improve.Gains;

public sealed class HoursInputTests
{
    [Theory]
    [InlineData("nb-NO", "6,5", 390)]
    [InlineData("nb-NO", "6.5", 390)]
    [InlineData("en-GB", "6.5", 390)]
    [InlineData("nb-NO", "0,33", 20)]
    [InlineData("nb-NO", "0,0083", 0)]
    [InlineData("nb-NO", "0,0084", 1)]
    [InlineData("nb-NO", "0,025", 2)]
    [InlineData("nb-NO", "1 666,67", 100_000)]
    public void Hours_become_the_nearest_whole_minutes(string culture, string typed, int minutes)
    {
        var fault = HoursInput.TryRead(typed, CultureInfo.GetCultureInfo(culture), out var read);

        Assert.Equal((minutes == 0 ? NumberFault.TooLow : NumberFault.None, minutes), (fault, read));
    }

    [Theory]
    [InlineData("30", NumberFault.None)]
    [InlineData("0", NumberFault.TooLow)]
    [InlineData("0,5", NumberFault.None)]
    [InlineData("0,4", NumberFault.TooLow)]
    [InlineData("100 000", NumberFault.None)]
    [InlineData("100 001", NumberFault.TooHigh)]
    [InlineData("-30", NumberFault.Negative)]
    public void Minutes_may_be_typed_as_minutes(string typed, NumberFault fault) =>
        Assert.Equal(fault, HoursInput.TryRead(typed, CultureInfo.GetCultureInfo("nb-NO"), out _, TimeUnit.Minutes));

    [Theory]
    [InlineData("-1", NumberFault.Negative)]
    [InlineData("-0,001", NumberFault.Negative)]
    [InlineData("-9999999999999999", NumberFault.Negative)]
    [InlineData("0", NumberFault.TooLow)]
    [InlineData("1 667", NumberFault.TooHigh)]
    [InlineData("1.667", NumberFault.Ambiguous)]
    [InlineData("9999999999999999", NumberFault.TooHigh)]
    [InlineData("NaN", NumberFault.NotANumber)]
    [InlineData("", NumberFault.Missing)]
    public void What_is_no_time_has_a_fault_and_no_minutes(string typed, NumberFault fault)
    {
        Assert.Equal(fault, HoursInput.TryRead(typed, CultureInfo.GetCultureInfo("nb-NO"), out var minutes));
        Assert.Equal(0, minutes);
    }

    [Fact]
    public void Every_time_survives_being_written_and_read_in_every_language() =>
        Gen.Select(Gen.Int[1, GainTime.MaxMinutes], Gen.OneOf(CultureInfo.GetCultures(CultureTypes.AllCultures))).Sample((minutes, culture) =>
        {
            var fault = HoursInput.TryRead(HoursInput.Write(minutes, culture), culture, out var read);
            Assert.Equal((NumberFault.None, minutes), (fault, read));
        });

    [Fact]
    public void Nothing_that_can_be_typed_throws_or_gives_a_time_beyond_its_limits() =>
        Gen.String[Gen.Char["0123456789,.- "], 0, 20].Sample(typed =>
        {
            var fault = HoursInput.TryRead(typed, CultureInfo.GetCultureInfo("nb-NO"), out var minutes);
            Assert.Equal(fault == NumberFault.None, minutes is >= 1 and <= GainTime.MaxMinutes);
        });
}
