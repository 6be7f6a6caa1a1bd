using System.Globalization;
using CsCheck;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.ServiceGoals;

namespace VestreToten.Lean.Tests.Domain.Improve.ServiceGoals;

public sealed class GoalNumberTests
{
    [Theory]
    [InlineData("98,5", NumberFault.None, "98.5")]
    [InlineData("-2,0005", NumberFault.None, "-2.001")]
    [InlineData("0,0004", NumberFault.None, "0")]
    [InlineData("999 999 999,999", NumberFault.None, "999999999.999")]
    [InlineData("999 999 999,9995", NumberFault.TooHigh, "0")]
    [InlineData("-1000000000", NumberFault.TooLow, "0")]
    [InlineData("-1000000000000000000", NumberFault.TooLow, "0")]
    [InlineData("1.500", NumberFault.Ambiguous, "0")]
    [InlineData("NaN", NumberFault.NotANumber, "0")]
    [InlineData("", NumberFault.Missing, "0")]
    public void A_number_is_read_to_its_thousandths(string typed, NumberFault fault, string number)
    {
        Assert.Equal(fault, GoalNumber.TryRead(typed, CultureInfo.GetCultureInfo("nb-NO"), out var read));
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), read);
    }

    [Fact]
    public void Every_number_survives_being_written_and_read_in_every_language() =>
        Gen.Select(Gen.Long[-999_999_999_999, 999_999_999_999], Gen.OneOf("nb-NO", "nn-NO", "en-GB", "en-US", "sv-SE")).Sample((thousandths, name) =>
        {
            var (number, culture) = (thousandths / 1000m, CultureInfo.GetCultureInfo(name));
            Assert.True(GoalNumber.IsPossible(number));
            Assert.Equal(NumberFault.None, GoalNumber.TryRead(GoalNumber.Write(number, culture), culture, out var read));
            Assert.Equal(number, read);
        });

    [Theory]
    [InlineData("1000000000")]
    [InlineData("-1000000000")]
    [InlineData("0.0001")]
    public void A_number_that_would_lose_something_is_not_possible(string number) =>
        Assert.False(GoalNumber.IsPossible(decimal.Parse(number, CultureInfo.InvariantCulture)));
}
