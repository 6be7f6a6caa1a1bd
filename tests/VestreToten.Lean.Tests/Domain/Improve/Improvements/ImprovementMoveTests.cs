using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Improvements;

public sealed partial class ImprovementMoveTests
{
    private static readonly DateTimeOffset Now = Calendar.TuesdayMorning.AddDays(3);

    public static TheoryData<ImprovementState, ImprovementState> EveryPair
    {
        get
        {
            var pairs = new TheoryData<ImprovementState, ImprovementState>();
            foreach (var from in Enum.GetValues<ImprovementState>())
            {
                foreach (var to in Enum.GetValues<ImprovementState>().Where(to => to != from))
                    pairs.Add(from, to);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_card_may_be_dragged_to_any_column_but_declined_and_a_declined_one_only_to_an_open_one(
        ImprovementState from, ImprovementState to)
    {
        var improvement = SomeImprovements.In(from);
        var (before, version) = (SomeImprovements.Picture(improvement), improvement.Version);
        var isFree = to != ImprovementState.Declined && !(from == ImprovementState.Declined && to == ImprovementState.Done);

        Assert.Equal(isFree, improvement.CanMoveTo(to));
        if (isFree)
        {
            improvement.Move(to, Now, 7);
            Assert.Equal((to, Now, null), (improvement.State, improvement.StateSince, improvement.DeclineReason));
            Assert.Equal(to == ImprovementState.Done ? Now : null, improvement.Ended);
            var line = improvement.Events[^1];
            Assert.Equal((ImprovementEventKind.Moved, from.Code(), to.Code(), Now, 7), (line.Kind, line.From, line.To, line.At, line.MeetingId));
        }
        else
        {
            Rule.IsBroken("improvements.move", () => improvement.Move(to, Now));
            Assert.Equal((before, version), (SomeImprovements.Picture(improvement), improvement.Version));
        }
    }

    [Fact]
    public void There_are_no_other_columns() =>
        Rule.IsBroken("improvements.move", () => SomeImprovements.New().Move((ImprovementState)8, Now));

    [Theory]
    [InlineData(ImprovementState.New)]
    [InlineData(ImprovementState.Check)]
    [InlineData(ImprovementState.Done)]
    [InlineData(ImprovementState.Declined)]
    public void A_card_that_is_let_go_in_its_own_column_changes_nothing(ImprovementState state)
    {
        var improvement = SomeImprovements.In(state);
        var (before, version) = (SomeImprovements.Picture(improvement), improvement.Version);

        improvement.Move(state, Now);

        Assert.Equal((before, version), (SomeImprovements.Picture(improvement), improvement.Version));
    }
}
