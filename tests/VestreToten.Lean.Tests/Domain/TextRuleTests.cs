using VestreToten.Lean.Domain;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain;

public sealed class TextRuleTests
{
    private static readonly TextRule Needed = new("some.rule", 2, 10);
    private static readonly TextRule Free = new("some.rule", 0, 10);
    private static readonly TextRule Long = new("some.rule", 0, 10, ManyLines: true);

    [Theory]
    [InlineData(null, TextFault.Empty)]
    [InlineData(" \u200f ", TextFault.Empty)]
    [InlineData("a", TextFault.TooShort)]
    [InlineData("ab", TextFault.None)]
    [InlineData(" 1234567890 ", TextFault.None)]
    [InlineData("12345678901", TextFault.TooLong)]
    [InlineData("a\u0001b", TextFault.None)]
    [InlineData("a\u0001", TextFault.TooShort)]
    [InlineData("\u0001\u0002", TextFault.Empty)]
    public void What_is_wrong_with_a_text_that_is_needed(string? typed, TextFault fault)
    {
        Assert.Equal(fault, Needed.Check(typed));
        if (fault != TextFault.None)
            Rule.IsBroken("some.rule", () => Needed.From(typed));
    }

    // An attribute cannot hold half a character.
    [Fact]
    public void Half_a_character_is_left_out() => Assert.Equal("ab", Needed.From("a\ud800b"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\u200f")]
    public void Where_nothing_is_needed_nothing_is_fine(string? typed)
    {
        Assert.Equal(TextFault.None, Free.Check(typed));
        Assert.Equal("", Free.From(typed));
        Assert.Null(Free.OrNull(typed));
    }

    [Fact]
    public void Where_nothing_is_needed_too_much_is_still_too_much() => Assert.Equal(TextFault.TooLong, Free.Check("12345678901"));

    [Fact]
    public void Line_breaks_are_kept_only_where_there_may_be_many_lines()
    {
        Assert.Equal("a b", Free.From(" a\r\nb "));
        Assert.Equal("a\nb", Long.From(" a\r\nb "));
        Assert.Equal("a\nb", Long.From("a\nb\u0007"));
    }

    [Fact]
    public void A_ring_over_an_a_becomes_an_å() => Assert.Equal("å", Free.From("a\u030a"));

    [Fact]
    public void The_longest_text_of_the_widest_characters_has_room() =>
        Assert.InRange(Needed.From(string.Concat(Enumerable.Repeat("👍🏽", 10))).Length, 40, Needed.Room);
}
