using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.WellbeingGoals;

public sealed partial class WellbeingGoalTests
{
    [Theory]
    [InlineData(GoalState.Achieved)]
    [InlineData(GoalState.Retired)]
    public void An_ended_goal_gets_no_new_words_and_does_not_end_twice(GoalState state)
    {
        Rule.IsBroken("goals.ended", () => SomeGoals.In(state).Reword("Noe helt annet", Calendar.Tuesday));
        Rule.IsBroken("goals.ended", () => SomeGoals.In(state).Retire());
    }

    [Fact]
    public void New_words_leave_the_old_ones_in_the_history()
    {
        var goal = SomeGoals.Proposed("Vi får hjelp");

        goal.Reword("Vi spør om hjelp", Calendar.Tuesday.AddDays(7));

        Assert.Equal(["Vi får hjelp", "Vi spør om hjelp"], goal.Wordings.Select(w => w.Text));
        Assert.Equal((2, Calendar.Tuesday.AddDays(7)), (goal.Wording.Number, goal.Wording.Since));
    }

    [Fact]
    public void The_same_words_change_nothing()
    {
        var goal = SomeGoals.Proposed("Vi får hjelp");

        goal.Reword("  Vi får   hjelp", Calendar.Tuesday.AddDays(7));

        Assert.Equal(Calendar.Tuesday, Assert.Single(goal.Wordings).Since);
    }

    [Fact]
    public void Words_that_were_not_checked_first_are_refused_and_the_goal_stays()
    {
        var goal = SomeGoals.Proposed("Vi får hjelp");

        Rule.IsBroken("goals.text", () => goal.Reword("ab", Calendar.Tuesday));

        Assert.Equal("Vi får hjelp", goal.Wording.Text);
    }
}
