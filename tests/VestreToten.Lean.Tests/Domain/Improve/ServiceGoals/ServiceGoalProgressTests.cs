using CsCheck;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.ServiceGoals;

public sealed class ServiceGoalProgressTests
{
    [Theory]
    [InlineData(35, 0.0, false)]
    [InlineData(30, 0.0, false)]
    [InlineData(25, 0.25, false)]
    [InlineData(11, 0.95, false)]
    [InlineData(10, 1.0, true)]
    [InlineData(2, 1.0, true)]
    public void Less_waiting_than_at_first_is_on_the_way_to_the_target(int minutes, double share, bool isMet)
    {
        var wording = SomeServiceGoals.Proposed().Wording;

        Assert.Equal((decimal)share, wording.Progress(minutes));
        Assert.Equal(isMet, wording.IsMet(minutes));
    }

    [Fact]
    public void Without_a_value_there_is_no_progress() => Assert.Null(SomeServiceGoals.Proposed().Wording.Progress(null));

    [Theory]
    [InlineData(GoalDirection.Up, 29, 0)]
    [InlineData(GoalDirection.Up, 30, 1)]
    [InlineData(GoalDirection.Up, 31, 1)]
    [InlineData(GoalDirection.Down, 29, 1)]
    [InlineData(GoalDirection.Down, 31, 0)]
    public void A_goal_that_is_to_be_held_is_held_or_not(GoalDirection direction, int value, int share)
    {
        var aim = SomeServiceGoals.LessWaiting with { Baseline = 30, Target = 30, Direction = direction };

        Assert.Equal(share, SomeServiceGoals.Proposed(aim).Wording.Progress(value));
    }

    [Fact]
    public void Progress_is_the_share_that_the_fractions_say_and_whole_exactly_when_the_goal_is_met() =>
        Gen.Select(AnyNumber, AnyNumber, AnyNumber).Where((a, b, _) => a != b).Sample((baseline, target, value) =>
        {
            var wording = Goal(baseline, target).Wording;
            var progress = wording.Progress(value)!.Value;

            Assert.Equal(wording.IsMet(value), progress == 1);
            var isBetween = value > Math.Min(baseline, target) && value < Math.Max(baseline, target);
            if (isBetween)
                ((Rational.Of(value) - Rational.Of(baseline)) / (Rational.Of(target) - Rational.Of(baseline))).AssertIs(progress);
            else
                Assert.Equal(wording.IsMet(value) ? 1 : 0, progress);
        });

    [Fact]
    public void A_better_value_never_has_less_progress() =>
        Gen.Select(AnyNumber, AnyNumber, AnyNumber, AnyNumber).Where((a, b, _, _) => a != b).Sample((baseline, target, one, other) =>
        {
            var wording = Goal(baseline, target).Wording;
            var (worse, better) = wording.Direction == GoalDirection.Up == one < other ? (one, other) : (other, one);

            Assert.True(wording.Progress(worse) <= wording.Progress(better));
        });

    // Small ones too, else three numbers would hardly ever be equal or lie close.
    private static Gen<decimal> AnyNumber { get; } =
        Gen.OneOf(Gen.Long[-999_999_999_999, 999_999_999_999], Gen.Long[-20, 20]).Select(thousandths => thousandths / 1000m);

    private static ServiceGoal Goal(decimal baseline, decimal target) => SomeServiceGoals.Proposed(SomeServiceGoals.LessWaiting with
    {
        Baseline = baseline, Target = target, Direction = target > baseline ? GoalDirection.Up : GoalDirection.Down,
    });
}
