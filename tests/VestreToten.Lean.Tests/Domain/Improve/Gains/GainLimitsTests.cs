using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Tests.Domain.Improve.Gains;

public sealed class GainLimitsTests
{
    [Theory]
    [InlineData(0, TextFault.Empty)]
    [InlineData(1, TextFault.None)]
    [InlineData(120, TextFault.None)]
    [InlineData(121, TextFault.TooLong)]
    public void A_title_has_one_to_a_hundred_and_twenty_characters(int characters, TextFault fault) =>
        Assert.Equal(fault, GainLimits.CheckTitle(new string('å', characters)));

    [Theory]
    [InlineData(0, TextFault.Empty)]
    [InlineData(1, TextFault.None)]
    [InlineData(300, TextFault.None)]
    [InlineData(301, TextFault.TooLong)]
    public void What_the_time_is_used_for_has_one_to_three_hundred_characters(int characters, TextFault fault) =>
        Assert.Equal(fault, GainLimits.CheckUsedFor(new string('å', characters)));

    [Theory]
    [InlineData(0, TextFault.None)]
    [InlineData(500, TextFault.None)]
    [InlineData(501, TextFault.TooLong)]
    public void The_words_on_quality_are_optional(int characters, TextFault fault) =>
        Assert.Equal(fault, GainLimits.CheckQuality(new string('å', characters)));

    [Theory]
    [InlineData(null, NumberFault.None)]
    [InlineData(0L, NumberFault.None)]
    [InlineData(1_000_000_000_000L, NumberFault.None)]
    [InlineData(1_000_000_000_001L, NumberFault.TooHigh)]
    [InlineData(-1L, NumberFault.Negative)]
    public void Kroner_are_optional_and_never_negative(long? kroner, NumberFault fault) =>
        Assert.Equal(fault, GainLimits.CheckKroner(kroner));
}
