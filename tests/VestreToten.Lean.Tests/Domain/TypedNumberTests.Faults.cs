using System.Globalization;
using CsCheck;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Tests.Domain;

public sealed partial class TypedNumberTests
{
    [Theory]
    [InlineData(null, NumberFault.Missing)]
    [InlineData("", NumberFault.Missing)]
    [InlineData(" \u00a0 ", NumberFault.Missing)]
    [InlineData("NaN", NumberFault.NotANumber)]
    [InlineData("∞", NumberFault.NotANumber)]
    [InlineData("-Infinity", NumberFault.NotANumber)]
    [InlineData("1e9", NumberFault.NotANumber)]
    [InlineData("0x10", NumberFault.NotANumber)]
    [InlineData("ca. 3", NumberFault.NotANumber)]
    [InlineData("3 t", NumberFault.NotANumber)]
    [InlineData("1,2,3", NumberFault.NotANumber)]
    [InlineData("1,500.5", NumberFault.NotANumber)]
    [InlineData("6,.5", NumberFault.NotANumber)]
    [InlineData("6 5", NumberFault.NotANumber)]
    [InlineData("6 , 5", NumberFault.NotANumber)]
    [InlineData("--3", NumberFault.NotANumber)]
    [InlineData("(3)", NumberFault.NotANumber)]
    [InlineData("+3", NumberFault.NotANumber)]
    [InlineData(",", NumberFault.NotANumber)]
    [InlineData("-", NumberFault.NotANumber)]
    [InlineData("½", NumberFault.NotANumber)]
    [InlineData("٣", NumberFault.NotANumber)]
    [InlineData("1000000000000000", NumberFault.TooHigh)]
    [InlineData("-1000000000000000", NumberFault.TooLow)]
    [InlineData("99999999999999999999999999999999999999999", NumberFault.NotANumber)]
    public void What_is_no_number_has_a_fault(string? typed, NumberFault fault)
    {
        Assert.Equal(fault, TypedNumber.Read(typed, CultureInfo.GetCultureInfo("nb-NO"), out var read));
        Assert.Equal(0, read);
    }

    [Fact]
    public void Nothing_that_can_be_typed_throws() =>
        Gen.Select(Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789,.- \u00a0−e"], 0, 45]), Gen.OneOf("nb-NO", "en-GB", "de-CH")).Sample((typed, name) =>
        {
            var fault = TypedNumber.Read(typed, CultureInfo.GetCultureInfo(name), out var read);
            Assert.True(fault == NumberFault.None || read == 0);
        });

    [Theory]
    [InlineData("0", NumberFault.TooLow)]
    [InlineData("1", NumberFault.None)]
    [InlineData("100 000", NumberFault.None)]
    [InlineData("100001", NumberFault.TooHigh)]
    [InlineData("1000000000", NumberFault.TooHigh)]
    [InlineData("-4", NumberFault.Negative)]
    [InlineData("2,5", NumberFault.NotWhole)]
    [InlineData("2,0", NumberFault.None)]
    [InlineData("mange", NumberFault.NotANumber)]
    [InlineData("", NumberFault.Missing)]
    public void A_whole_number_has_limits_and_no_decimals(string typed, NumberFault fault)
    {
        Assert.Equal(fault, TypedNumber.ReadWhole(typed, CultureInfo.GetCultureInfo("nb-NO"), 1, 100_000, out var read));
        Assert.Equal(fault == NumberFault.None, read != 0);
    }
}
