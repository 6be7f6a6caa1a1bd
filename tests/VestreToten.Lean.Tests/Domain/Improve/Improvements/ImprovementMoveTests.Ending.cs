using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Improvements;

public sealed partial class ImprovementMoveTests
{
    [Fact]
    public void A_new_one_that_was_done_on_the_spot_is_done_in_one_tap()
    {
        var improvement = SomeImprovements.New();

        improvement.FinishQuickly(Now);

        Assert.Equal((ImprovementState.Done, Now), (improvement.State, improvement.Ended));
        Rule.IsBroken("improvements.not-new", () => improvement.FinishQuickly(Now));
        Rule.IsBroken("improvements.not-new", () => SomeImprovements.In(ImprovementState.Plan).FinishQuickly(Now));
    }

    [Theory]
    [InlineData(ImprovementState.New)]
    [InlineData(ImprovementState.Act)]
    public void An_open_one_is_declined_with_a_reason(ImprovementState state)
    {
        var improvement = SomeImprovements.In(state);

        improvement.Decline(" For dyrt ", Now);

        Assert.Equal((ImprovementState.Declined, "For dyrt", Now), (improvement.State, improvement.DeclineReason, improvement.Ended));
        Assert.Equal((ImprovementEventKind.Declined, state.Code(), "For dyrt"), Line(improvement));
    }

    [Theory]
    [InlineData(ImprovementState.New, "", "improvements.reason")]
    [InlineData(ImprovementState.New, "\u200f", "improvements.reason")]
    [InlineData(ImprovementState.Done, "For dyrt", "improvements.ended")]
    [InlineData(ImprovementState.Declined, "For dyrt", "improvements.ended")]
    public void Without_a_reason_or_after_the_end_nothing_is_declined(ImprovementState state, string reason, string rule)
    {
        var improvement = SomeImprovements.In(state);
        var before = SomeImprovements.Picture(improvement);

        Rule.IsBroken(rule, () => improvement.Decline(reason, Now));

        Assert.Equal(before, SomeImprovements.Picture(improvement));
    }

    private static (ImprovementEventKind, string?, string?) Line(Improvement improvement) =>
        (improvement.Events[^1].Kind, improvement.Events[^1].From, improvement.Events[^1].To);
}
