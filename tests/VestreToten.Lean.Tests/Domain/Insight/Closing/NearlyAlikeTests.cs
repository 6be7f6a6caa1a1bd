using CsCheck;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

/// <summary>Unanimity, and the one who was not of the others' mind, cannot be seen in what is published.</summary>
public sealed partial class NearlyAlikeTests
{
    [Theory]
    [InlineData(8, 0, 0)]
    [InlineData(7, 0, 1)]
    [InlineData(6, 2, 0)]
    [InlineData(6, 1, 1)]
    public void All_green_and_all_but_two_balls_green_look_the_same(int green, int pink, int red)
    {
        var goal = Publish(new BallCount(green, pink, red));

        Assert.Equal((new BallCount(6, 1, 1), BallColour.Green), (goal.Colours, NearlyAll(goal)));
    }

    [Theory]
    [InlineData(0, 8, 0, BallColour.Pink, 1, 6, 1)]
    [InlineData(1, 0, 7, BallColour.Red, 1, 1, 6)]
    public void So_it_is_with_the_other_colours(int green, int pink, int red, BallColour colour, int g, int p, int r)
    {
        var goal = Publish(new BallCount(green, pink, red));

        Assert.Equal((new BallCount(g, p, r), colour), (goal.Colours, NearlyAll(goal)));
    }

    [Fact]
    public void More_than_two_balls_of_other_colours_are_shown_as_they_are()
    {
        var goal = Publish(new BallCount(5, 3, 0));

        Assert.Equal((new BallCount(5, 3, 0), null), (goal.Colours, NearlyAll(goal)));
    }

    private static Gen<BallCount> AnyVase { get; } =
        from ballots in Gen.Int[5, 12]
        from green in Gen.Int[0, ballots]
        from pink in Gen.Int[0, ballots - green]
        select new BallCount(green, pink, ballots - green - pink);

    private static PublishedGoal Publish(BallCount vase) => SomeWeek.PublishAll(SomeWeek.Count(3, vase.Total, vase)).Goals.Single();

    private static BallColour? NearlyAll(PublishedGoal goal) => ClosedGoalWeek.Of(goal, default).NearlyAll;
}
