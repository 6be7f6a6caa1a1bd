using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.ServiceGoals;

public sealed class ServiceGoalDecisionTests
{
    [Fact]
    public void A_decision_keeps_verdict_why_and_the_words_of_the_goal()
    {
        var decision = ServiceGoalDecision.Of(7, 11, GoalVerdict.Adjust, "  for\nuklart ", "Ingen venter lenge");

        Assert.Equal((7, 11, GoalVerdict.Adjust), (decision.MeetingId, decision.GoalId, decision.Verdict));
        Assert.Equal(("for uklart", "Ingen venter lenge"), (decision.Why, decision.GoalText));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_decision_needs_no_why(string? why) =>
        Assert.Equal("", ServiceGoalDecision.Of(7, 11, GoalVerdict.Keep, why, "Ingen venter lenge").Why);

    [Theory]
    [InlineData(300, TextFault.None)]
    [InlineData(301, TextFault.TooLong)]
    public void A_why_has_at_most_three_hundred_characters(int characters, TextFault fault) =>
        Assert.Equal(fault, ServiceGoalDecision.CheckWhy(new string('x', characters)));

    [Fact]
    public void A_why_that_was_not_checked_first_is_refused_and_the_decision_stays()
    {
        var decision = ServiceGoalDecision.Of(7, 11, GoalVerdict.Keep, "det går bra", "Ingen venter lenge");

        Rule.IsBroken("service-goals.why", () => decision.Change(GoalVerdict.Achieved, new string('x', 301), "Annet"));

        Assert.Equal((GoalVerdict.Keep, "det går bra", "Ingen venter lenge"), (decision.Verdict, decision.Why, decision.GoalText));
    }

    [Fact]
    public void The_meeting_may_think_again()
    {
        var decision = ServiceGoalDecision.Of(7, 11, GoalVerdict.Keep, "det går bra", "Ingen venter lenge");

        decision.Change(GoalVerdict.Achieved, null, "Ingen venter lenge");

        Assert.Equal((GoalVerdict.Achieved, ""), (decision.Verdict, decision.Why));
    }
}
