using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.ServiceGoals;

public sealed class ServiceGoalAimTests
{
    [Theory]
    [InlineData("ab", "%", AimFault.Text)]
    [InlineData(null, "%", AimFault.Text)]
    [InlineData("Færre fall", null, AimFault.Measure)]
    [InlineData("Færre fall", " ", AimFault.Measure)]
    [InlineData("Færre fall", "12345678901234567890123456789012345678901", AimFault.Measure)]
    [InlineData("Færre fall", "1234567890123456789012345678901234567890", AimFault.None)]
    public void A_goal_has_words_and_a_measure(string? text, string? measure, AimFault fault) =>
        Assert.Equal(fault, (SomeServiceGoals.LessWaiting with { Text = text, Measure = measure }).Check());

    [Fact]
    public void Numbers_that_cannot_be_kept_are_faults()
    {
        Assert.Equal(AimFault.Baseline, (SomeServiceGoals.LessWaiting with { Baseline = 1_000_000_000 }).Check());
        Assert.Equal(AimFault.Baseline, (SomeServiceGoals.LessWaiting with { Baseline = 30.0001m }).Check());
        Assert.Equal(AimFault.Target, (SomeServiceGoals.LessWaiting with { Target = -1_000_000_000 }).Check());
        Assert.Equal(AimFault.Direction, (SomeServiceGoals.LessWaiting with { Direction = 0 }).Check());
    }

    [Theory]
    [InlineData(GoalDirection.Up, 10, 30, AimFault.None)]
    [InlineData(GoalDirection.Up, 30, 10, AimFault.TargetIsWorse)]
    [InlineData(GoalDirection.Down, 30, 10, AimFault.None)]
    [InlineData(GoalDirection.Down, 10, 30, AimFault.TargetIsWorse)]
    [InlineData(GoalDirection.Up, 30, 30, AimFault.None)]
    [InlineData(GoalDirection.Down, 30, 30, AimFault.None)]
    public void A_target_is_as_good_as_the_baseline_or_better(GoalDirection direction, int baseline, int target, AimFault fault) =>
        Assert.Equal(fault, (SomeServiceGoals.LessWaiting with { Direction = direction, Baseline = baseline, Target = target }).Check());
}
