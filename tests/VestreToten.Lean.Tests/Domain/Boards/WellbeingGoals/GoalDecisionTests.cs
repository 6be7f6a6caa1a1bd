using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.WellbeingGoals;

public sealed class GoalDecisionTests
{
    [Fact]
    public void A_decision_keeps_verdict_why_and_the_words_of_the_goal()
    {
        var decision = GoalDecision.Of(7, 11, GoalVerdict.Adjust, "  for\nuklart ", "Ro ved rapport");

        Assert.Equal((7, 11, GoalVerdict.Adjust), (decision.MeetingId, decision.GoalId, decision.Verdict));
        Assert.Equal(("for uklart", "Ro ved rapport"), (decision.Why, decision.GoalText));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_decision_needs_no_why(string? why) =>
        Assert.Equal("", GoalDecision.Of(7, 11, GoalVerdict.Keep, why, "Ro ved rapport").Why);

    [Theory]
    [InlineData(200, TextFault.None)]
    [InlineData(201, TextFault.TooLong)]
    public void A_why_has_at_most_two_hundred_characters(int characters, TextFault fault) =>
        Assert.Equal(fault, GoalDecision.CheckWhy(new string('x', characters)));

    [Fact]
    public void A_why_that_was_not_checked_first_is_refused_and_the_decision_stays()
    {
        var decision = GoalDecision.Of(7, 11, GoalVerdict.Keep, "det går bra", "Ro ved rapport");

        Rule.IsBroken("goals.why", () => decision.Change(GoalVerdict.Achieved, new string('x', 201), "Annet"));

        Assert.Equal((GoalVerdict.Keep, "det går bra", "Ro ved rapport"), (decision.Verdict, decision.Why, decision.GoalText));
    }

    [Fact]
    public void The_meeting_may_think_again()
    {
        var decision = GoalDecision.Of(7, 11, GoalVerdict.Keep, "det går bra", "Ro ved rapport");

        decision.Change(GoalVerdict.Achieved, null, "Ro ved rapport");

        Assert.Equal((GoalVerdict.Achieved, ""), (decision.Verdict, decision.Why));
    }
}
