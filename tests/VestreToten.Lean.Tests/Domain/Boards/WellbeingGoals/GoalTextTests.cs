using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.WellbeingGoals;

public sealed class GoalTextTests
{
    [Theory]
    [InlineData(null, TextFault.Empty)]
    [InlineData(" \r\n ", TextFault.Empty)]
    [InlineData("a", TextFault.TooShort)]
    [InlineData("  ab  ", TextFault.TooShort)]
    [InlineData("abc", TextFault.None)]
    [InlineData("a\0b\0c", TextFault.None)]
    [InlineData("a\0b", TextFault.TooShort)]
    public void A_goal_has_at_least_three_characters_that_can_be_seen(string? typed, TextFault fault) =>
        Assert.Equal(fault, GoalText.Check(typed));

    [Theory]
    [InlineData(100, TextFault.None)]
    [InlineData(101, TextFault.TooLong)]
    [InlineData(10_000, TextFault.TooLong)]
    public void A_goal_has_at_most_a_hundred_characters(int characters, TextFault fault) =>
        Assert.Equal(fault, GoalText.Check(new string('å', characters)));

    [Fact]
    public void Spaces_around_a_goal_do_not_count_towards_its_length() =>
        Assert.Equal(TextFault.None, GoalText.Check(new string(' ', 500) + new string('å', 100)));

    [Fact]
    public void A_goal_is_one_line_with_its_markup_kept() =>
        Assert.Equal("Vi <b>hører</b> & ser hverandre 🙂", GoalText.From(" Vi <b>hører</b> &\nser  hverandre 🙂 "));

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("a\u0001b")]
    public void Words_that_were_not_checked_first_are_refused(string typed) =>
        Rule.IsBroken("goals.text", () => GoalText.From(typed));
}
