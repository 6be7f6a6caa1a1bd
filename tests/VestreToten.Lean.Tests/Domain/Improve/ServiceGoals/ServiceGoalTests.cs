using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.ServiceGoals;

public sealed partial class ServiceGoalTests
{
    private static readonly ServiceGoalAim Sooner = SomeServiceGoals.LessWaiting with { Target = 5 };

    [Fact]
    public void A_proposal_has_its_first_wording_with_measure_and_target()
    {
        var goal = ServiceGoal.Propose(
            5, SomeServiceGoals.LessWaiting with { Text = " Ingen venter\nlenge ", Measure = " min  ventetid ", By = new DateOnly(2027, 6, 1) },
            byStaff: true, Calendar.Tuesday);

        Assert.Equal((5, ServiceGoalState.Proposed, true), (goal.BoardId, goal.State, goal.ProposedByStaff));
        Assert.Equal((1, Calendar.Tuesday), (goal.Wording.Number, goal.Wording.Since));
        Assert.Equal(
            new ServiceGoalAim("Ingen venter lenge", "min ventetid", 30, 10, GoalDirection.Down, new DateOnly(2027, 6, 1)), goal.Wording.Aim);
    }

    [Fact]
    public void An_aim_that_was_not_checked_first_is_refused() =>
        Rule.IsBroken("service-goals.aim", () => SomeServiceGoals.Proposed(SomeServiceGoals.LessWaiting with { Target = 31 }));

    [Theory]
    [InlineData(true, 0, false, AdoptionFault.None)]
    [InlineData(false, 1, false, AdoptionFault.None)]
    [InlineData(false, 0, true, AdoptionFault.None)]
    [InlineData(false, 0, false, AdoptionFault.NotAcknowledged)]
    public void The_leaders_own_goal_that_nobody_supports_takes_an_answer(bool byStaff, int supporters, bool acknowledged, AdoptionFault fault)
    {
        var goal = SomeServiceGoals.Proposed(byStaff: byStaff);

        Assert.Equal(fault, goal.CheckAdoption(0, supporters, acknowledged));
        if (fault == AdoptionFault.None)
            goal.Adopt(0, supporters, acknowledged);
        else
            Rule.IsBroken("service-goals.not-acknowledged", () => goal.Adopt(0, supporters, acknowledged));
        Assert.Equal(fault == AdoptionFault.None ? ServiceGoalState.Active : ServiceGoalState.Proposed, goal.State);
    }

    [Theory]
    [InlineData(4, AdoptionFault.None)]
    [InlineData(5, AdoptionFault.TooManyActive)]
    [InlineData(6, AdoptionFault.TooManyActive)]
    public void A_board_has_at_most_five_active_goals(int active, AdoptionFault fault) =>
        Assert.Equal(fault, SomeServiceGoals.Proposed().CheckAdoption(active, 3, false));

    [Fact]
    public void A_sixth_active_goal_is_refused()
    {
        var goal = SomeServiceGoals.Proposed();

        Rule.IsBroken("service-goals.too-many-active", () => goal.Adopt(5, 3, true));

        Assert.Equal(ServiceGoalState.Proposed, goal.State);
    }

    [Theory]
    [InlineData(ServiceGoalState.Active)]
    [InlineData(ServiceGoalState.Reached)]
    [InlineData(ServiceGoalState.Retired)]
    public void Only_a_proposal_can_be_taken_into_use(ServiceGoalState state)
    {
        Assert.Equal(AdoptionFault.NotProposed, SomeServiceGoals.In(state).CheckAdoption(0, 3, true));
        Rule.IsBroken("service-goals.not-proposed", () => SomeServiceGoals.In(state).Adopt(0, 3, true));
    }

    [Theory]
    [InlineData(ServiceGoalState.Proposed)]
    [InlineData(ServiceGoalState.Reached)]
    [InlineData(ServiceGoalState.Retired)]
    public void Only_an_active_goal_can_be_reached(ServiceGoalState state) =>
        Rule.IsBroken("service-goals.not-active", () => SomeServiceGoals.In(state).Reach());

    [Theory]
    [InlineData(ServiceGoalState.Proposed)]
    [InlineData(ServiceGoalState.Active)]
    public void A_proposal_and_an_active_goal_can_be_put_away(ServiceGoalState state)
    {
        var goal = SomeServiceGoals.In(state);

        goal.Retire();

        Assert.Equal(ServiceGoalState.Retired, goal.State);
    }
}
