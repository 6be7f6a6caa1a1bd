using System.Globalization;
using CsCheck;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Tests.Domain;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("nb-NO", "6,5", "6.5")]
    [InlineData("nb-NO", "6.5", "6.5")]
    [InlineData("nn-NO", " 6,50 ", "6.5")]
    [InlineData("en-GB", "6.5", "6.5")]
    [InlineData("en-GB", "6,5", "6.5")]
    [InlineData("nb-NO", ",5", "0.5")]
    [InlineData("nb-NO", "6,", "6")]
    [InlineData("nb-NO", "007", "7")]
    [InlineData("nb-NO", "1,500", "1.5")]
    [InlineData("en-GB", "1.500", "1.5")]
    [InlineData("nb-NO", "1 500", "1500")]
    [InlineData("nb-NO", "1\u00a0500,25", "1500.25")]
    [InlineData("nb-NO", "12\u202f345\u202f678", "12345678")]
    [InlineData("nb-NO", "-3", "-3")]
    [InlineData("nb-NO", "\u22123", "-3")]
    [InlineData("nb-NO", "\u20133", "-3")]
    [InlineData("nb-NO", "-0", "0")]
    [InlineData("fa-IR", "6\u066b5", "6.5")]
    [InlineData("nb-NO", "000000000000000000001", "1")]
    [InlineData("nb-NO", "0,3333333333333333333333333333333333", "0.3333333333333333333333333333")]
    public void A_number_is_read_as_people_write_it_in_their_language(string culture, string typed, string number)
    {
        Assert.Equal(NumberFault.None, TypedNumber.Read(typed, CultureInfo.GetCultureInfo(culture), out var read));
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("nb-NO", "1.500")]
    [InlineData("nb-NO", "12.000")]
    [InlineData("en-GB", "1,500")]
    public void Three_digits_after_the_other_languages_mark_could_be_thousands_and_are_not_guessed_at(string culture, string typed)
    {
        Assert.Equal(NumberFault.Ambiguous, TypedNumber.Read(typed, CultureInfo.GetCultureInfo(culture), out var read));
        Assert.Equal(0, read);
    }

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
    [InlineData("3\0", NumberFault.NotANumber)]
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
