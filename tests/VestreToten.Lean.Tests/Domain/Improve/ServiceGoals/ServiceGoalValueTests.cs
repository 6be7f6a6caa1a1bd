using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.ServiceGoals;

public sealed class ServiceGoalValueTests
{
    private static readonly IsoWeek Week = IsoWeek.Of(Calendar.Tuesday);

    [Fact]
    public void A_value_is_measured_under_the_wording_of_its_week()
    {
        var goal = SomeServiceGoals.In(ServiceGoalState.Active).WithId(11);

        var value = ServiceGoalValue.Of(goal, Week, 12.5m);

        Assert.Equal((11, Week, 1, 12.5m), (value.GoalId, value.Week, value.Wording, value.Value));
        Assert.Equal(0.875m, goal.Progress(value));
        Assert.False(goal.IsMet(value));
    }

    [Fact]
    public void Moving_the_target_does_not_move_what_was_measured_before()
    {
        var goal = SomeServiceGoals.In(ServiceGoalState.Active);
        var value = ServiceGoalValue.Of(goal, Week, 10);

        goal.Adjust(SomeServiceGoals.LessWaiting with { Target = 0 }, Calendar.Tuesday.AddDays(7));

        Assert.Equal((1m, true), (goal.Progress(value), goal.IsMet(value)));
        Assert.False(goal.IsMet(ServiceGoalValue.Of(goal, Week.AddWeeks(1), 10)));
    }

    [Fact]
    public void Putting_an_old_week_right_keeps_the_wording_of_that_week()
    {
        var goal = SomeServiceGoals.In(ServiceGoalState.Active);
        var (old, present) = (ServiceGoalValue.Of(goal, Week, 10), ServiceGoalValue.Of(goal, Week.AddWeeks(1), 10));
        goal.Adjust(SomeServiceGoals.LessWaiting with { Target = 0 }, Calendar.Tuesday.AddDays(7));

        old.Replace(goal, 11);
        present.Replace(goal, 11);

        Assert.Equal((1, 11m, 2, 11m), (old.Wording, old.Value, present.Wording, present.Value));
    }

    [Theory]
    [InlineData(ServiceGoalState.Proposed)]
    [InlineData(ServiceGoalState.Reached)]
    [InlineData(ServiceGoalState.Retired)]
    public void Only_an_active_goal_is_measured(ServiceGoalState state) =>
        Rule.IsBroken("service-goals.not-active", () => ServiceGoalValue.Of(SomeServiceGoals.In(state), Week, 10));

    [Fact]
    public void A_value_that_was_not_checked_first_is_refused_and_the_old_one_stays()
    {
        var goal = SomeServiceGoals.In(ServiceGoalState.Active);
        var value = ServiceGoalValue.Of(goal, Week, 10);

        Rule.IsBroken("service-goals.value", () => value.Replace(goal, 1_000_000_000));
        Rule.IsBroken("service-goals.value", () => value.Replace(goal, 0.0001m));

        Assert.Equal(10, value.Value);
    }

    [Fact]
    public void One_goals_value_says_nothing_of_another_goal()
    {
        var (goal, other) = (SomeServiceGoals.In(ServiceGoalState.Active).WithId(11), SomeServiceGoals.In(ServiceGoalState.Active).WithId(12));
        var value = ServiceGoalValue.Of(goal, Week, 10);

        Rule.IsBroken("service-goals.other-goals-value", () => other.Progress(value));
        Rule.IsBroken("service-goals.other-goals-value", () => other.IsMet(value));
        Rule.IsBroken("service-goals.other-goals-value", () => value.Replace(other, 11));
    }

    [Fact]
    public void Without_a_value_there_is_no_progress() => Assert.Null(SomeServiceGoals.In(ServiceGoalState.Active).Progress(null));
}
