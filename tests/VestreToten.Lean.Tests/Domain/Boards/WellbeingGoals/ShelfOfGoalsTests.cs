using CsCheck;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Tests.Domain.Boards.WellbeingGoals;

/// <summary>Whatever a board does to its goals, in whatever order, the rules hold.</summary>
public sealed partial class ShelfOfGoalsTests
{
    [Fact]
    public void No_sequence_of_acts_breaks_the_rules() =>
        Gen.Select(AnyAct, Gen.Int[0, 23]).Array[0, 80].Sample(acts =>
        {
            var shelf = new Shelf();
            foreach (var (act, goal) in acts)
                shelf.Try(act, goal);
        });

    // Goals are put forward and taken into use more often than they end, else no shelf would ever be full.
    private static Gen<Act> AnyAct { get; } = Gen.OneOf(
        Act.Propose, Act.Propose, Act.Activate, Act.Activate, Act.Activate, Act.Activate, Act.Reword, Act.Achieve, Act.Retire);

    [Fact]
    public void The_acts_do_reach_a_full_shelf_and_every_state()
    {
        var shelf = new Shelf();
        for (var goal = 0; goal < 8; goal++)
            shelf.Try(Act.Propose, goal);
        for (var goal = 0; goal < 7; goal++)
            shelf.Try(Act.Activate, goal);
        shelf.Try(Act.Achieve, 0);
        shelf.Try(Act.Retire, 1);

        Assert.Equal(3, shelf.Count(GoalState.Active));
        Assert.Equal((1, 1, 3), (shelf.Count(GoalState.Achieved), shelf.Count(GoalState.Retired), shelf.Count(GoalState.Proposed)));
    }

    private enum Act
    {
        Propose,
        Activate,
        Reword,
        Achieve,
        Retire,
    }
}
