using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Tests.Domain.Boards.Voting;

public sealed class RoundComparisonTests
{
    [Theory]
    [InlineData(8, 3, 1, 8, 3, 1, SinceLast.Alike)]
    [InlineData(9, 2, 1, 8, 3, 1, SinceLast.Alike)]
    [InlineData(10, 1, 1, 8, 3, 1, SinceLast.MoreGreen)]
    [InlineData(6, 5, 1, 8, 3, 1, SinceLast.FewerGreen)]
    [InlineData(4, 2, 0, 8, 4, 0, SinceLast.Alike)]
    [InlineData(6, 0, 0, 8, 4, 0, SinceLast.MoreGreen)]
    [InlineData(2, 4, 0, 8, 4, 0, SinceLast.FewerGreen)]
    [InlineData(0, 5, 0, 0, 0, 5, SinceLast.Alike)]
    public void Green_balls_are_compared_as_if_as_many_had_voted(int green, int pink, int red, int greenBefore, int pinkBefore, int redBefore, SinceLast expected) =>
        Assert.Equal(expected, RoundComparison.Of([(new BallCount(green, pink, red), new BallCount(greenBefore, pinkBefore, redBefore))]));

    [Fact]
    public void All_goals_are_taken_together()
    {
        var (more, fewer) = ((new BallCount(9, 1, 0), new BallCount(6, 4, 0)), (new BallCount(5, 5, 0), new BallCount(8, 2, 0)));
        Assert.Equal(SinceLast.MoreGreen, RoundComparison.Of([more]));
        Assert.Equal(SinceLast.Alike, RoundComparison.Of([more, fewer]));
    }

    [Fact]
    public void Nothing_is_said_of_nothing() => Assert.Null(RoundComparison.Of([]));
}
