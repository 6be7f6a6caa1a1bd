using System.Globalization;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Gains;

namespace VestreToten.Lean.Tests.Features.Improve.Gains;

public sealed class GainWordsTests
{
    [Theory]
    [InlineData("15.0833", "15,1")]
    [InlineData("153.333", "153")]
    [InlineData("99.96", "100")]
    [InlineData("6.5", "6,5")]
    [InlineData("0.25", "0,25")]
    [InlineData("0.996", "1")]
    [InlineData("0.004", "< 0,01")]
    [InlineData("0", "0")]
    [InlineData("1687.5", "1688")]
    [InlineData("12345.6", "12\u00A0346")]
    public void Hours_are_rounded_to_what_people_read(string hours, string told)
    {
        Bokmaal.Read();
        Assert.Equal(told, GainWords.Time(decimal.Parse(hours, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("0.1771", "= 0,18")]
    [InlineData("0.0023", "< 0,01")]
    [InlineData("0.005", "= 0,01")]
    [InlineData("0", "= 0,00")]
    public void An_fte_has_two_decimals_and_is_never_nought_where_something_was_saved(string fte, string told)
    {
        Bokmaal.Read();
        var number = decimal.Parse(fte, CultureInfo.InvariantCulture);
        Assert.Equal(told, $"{GainWords.Sign(6.5m, number)} {GainWords.Fte(number)}");
    }

    [Fact]
    public void What_was_typed_or_set_stands_as_it_is()
    {
        Bokmaal.Read();
        Assert.Equal(("1687,5", "1711,125"), (GainWords.Number(1687.5m), GainWords.Number(1711.125m)));
    }
}
