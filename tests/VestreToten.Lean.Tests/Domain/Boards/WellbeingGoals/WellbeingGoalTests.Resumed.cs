using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.WellbeingGoals;

public sealed partial class WellbeingGoalTests
{
    [Fact]
    public void A_goal_called_reached_by_mistake_comes_back_rightmost()
    {
        var shelf = SomeGoals.Active(3);
        shelf[0].Achieve();
        shelf[0].Resume([shelf[1], shelf[2]]);
        Assert.Equal((GoalState.Active, 4), (shelf[0].State, shelf[0].Position));
        Assert.True(WellbeingGoal.CanBeActiveTogether(shelf));
    }

    [Theory]
    [InlineData(GoalState.Proposed)]
    [InlineData(GoalState.Active)]
    [InlineData(GoalState.Retired)]
    public void No_other_goal_does(GoalState state) => Rule.IsBroken("goals.not-achieved", () => SomeGoals.In(state).Resume([]));

    [Fact]
    public void Nor_to_a_full_shelf()
    {
        var goal = SomeGoals.In(GoalState.Achieved);
        Rule.IsBroken("goals.too-many-active", () => goal.Resume(SomeGoals.Active(WellbeingGoal.MaxActive)));
        Assert.Equal(GoalState.Achieved, goal.State);
    }
}
