using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.ServiceGoals;

public sealed partial class ServiceGoalTests
{
    [Theory]
    [InlineData(ServiceGoalState.Reached)]
    [InlineData(ServiceGoalState.Retired)]
    public void An_ended_goal_is_not_adjusted_and_does_not_end_twice(ServiceGoalState state)
    {
        Rule.IsBroken("service-goals.ended", () => SomeServiceGoals.In(state).Adjust(Sooner, Calendar.Tuesday));
        Rule.IsBroken("service-goals.ended", () => SomeServiceGoals.In(state).Retire());
    }

    [Fact]
    public void A_moved_target_leaves_the_old_one_in_the_history()
    {
        var goal = SomeServiceGoals.In(ServiceGoalState.Active);

        goal.Adjust(Sooner, Calendar.Tuesday.AddDays(7));

        Assert.Equal([(1, 10m), (2, 5m)], goal.Wordings.Select(w => (w.Number, w.Target)));
        Assert.Equal(Calendar.Tuesday.AddDays(7), goal.Wording.Since);
    }

    [Fact]
    public void The_same_aim_changes_nothing()
    {
        var goal = SomeServiceGoals.In(ServiceGoalState.Active);

        goal.Adjust(SomeServiceGoals.LessWaiting with { Text = " Ingen venter  lenge på hjelp", Target = 10.000m }, Calendar.Tuesday.AddDays(7));

        Assert.Equal(Calendar.Tuesday, Assert.Single(goal.Wordings).Since);
    }

    [Fact]
    public void An_adjustment_that_was_not_checked_first_is_refused_and_the_goal_stays()
    {
        var goal = SomeServiceGoals.In(ServiceGoalState.Active);

        Rule.IsBroken("service-goals.aim", () => goal.Adjust(Sooner with { Measure = "" }, Calendar.Tuesday));

        Assert.Equal(10, Assert.Single(goal.Wordings).Target);
    }

    [Fact]
    public void A_weeks_wording_is_the_one_that_held_at_its_end()
    {
        var (goal, week) = (SomeServiceGoals.In(ServiceGoalState.Active), IsoWeek.Of(Calendar.Tuesday));
        goal.Adjust(Sooner, Calendar.Tuesday.AddDays(7));
        goal.Adjust(Sooner with { Target = 4 }, Calendar.Tuesday.AddDays(7));

        Assert.Equal([1, 1, 3, 3], new[] { -1, 0, 1, 2 }.Select(w => goal.WordingIn(week.AddWeeks(w)).Number));
    }

    [Theory]
    [InlineData(true, 0, false)]
    [InlineData(false, 1, false)]
    [InlineData(false, 0, true)]
    public void What_nobody_of_the_staff_asked_for_is_remembered(bool byStaff, int supporters, bool unasked)
    {
        var goal = SomeServiceGoals.Proposed(byStaff: byStaff);
        goal.Adopt(0, supporters, acknowledged: true);
        goal.Reach();
        Assert.Equal(unasked, goal.AdoptedUnasked);
    }
}
