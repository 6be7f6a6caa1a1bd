using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.WellbeingGoals;

public sealed partial class WellbeingGoalTests
{
    [Fact]
    public void A_proposal_has_its_first_wording_and_no_place_on_the_shelf()
    {
        var goal = WellbeingGoal.Propose(5, " Vi får\nhjelp ", Calendar.Tuesday);

        Assert.Equal((5, GoalState.Proposed, 0), (goal.BoardId, goal.State, goal.Position));
        Assert.Equal((1, "Vi får hjelp", Calendar.Tuesday), (goal.Wording.Number, goal.Wording.Text, goal.Wording.Since));
    }

    [Fact]
    public void A_goal_is_taken_into_use_rightmost_on_the_shelf() =>
        Assert.Equal([1, 2, 3], SomeGoals.Active(3).Select(g => g.Position));

    [Fact]
    public void A_new_goal_stands_rightmost_also_where_one_has_left_the_shelf()
    {
        var shelf = SomeGoals.Active(5);
        shelf[0].Retire();
        shelf.RemoveAt(0);
        var newcomer = SomeGoals.Proposed();

        newcomer.Activate(shelf);

        Assert.All(shelf, other => Assert.True(newcomer.Position > other.Position));
    }

    [Fact]
    public void A_sixth_active_goal_is_refused()
    {
        var sixth = SomeGoals.Proposed();

        Rule.IsBroken("goals.too-many-active", () => sixth.Activate(SomeGoals.Active(5)));

        Assert.Equal((GoalState.Proposed, 0), (sixth.State, sixth.Position));
    }

    [Theory]
    [InlineData(GoalState.Active)]
    [InlineData(GoalState.Achieved)]
    [InlineData(GoalState.Retired)]
    public void Only_a_proposal_can_be_taken_into_use(GoalState state) =>
        Rule.IsBroken("goals.not-proposed", () => SomeGoals.In(state).Activate([]));

    [Theory]
    [InlineData(GoalState.Proposed)]
    [InlineData(GoalState.Achieved)]
    [InlineData(GoalState.Retired)]
    public void Only_an_active_goal_can_be_achieved(GoalState state) =>
        Rule.IsBroken("goals.not-active", () => SomeGoals.In(state).Achieve());

    [Theory]
    [InlineData(GoalState.Proposed)]
    [InlineData(GoalState.Active)]
    public void A_proposal_and_an_active_goal_can_be_put_away(GoalState state)
    {
        var goal = SomeGoals.In(state);

        goal.Retire();

        Assert.Equal((GoalState.Retired, 0), (goal.State, goal.Position));
    }

    [Fact]
    public void An_achieved_goal_leaves_the_shelf() => Assert.Equal(0, SomeGoals.In(GoalState.Achieved).Position);
}
