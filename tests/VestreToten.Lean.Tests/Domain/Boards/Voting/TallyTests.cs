using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Voting;

public sealed class TallyTests
{
    private static readonly IsoWeek Week = new(2026, 48);
    private static readonly RoundGoal Goal = SomeRounds.Open().Goals[1];

    [Fact]
    public void A_tally_knows_board_week_goal_wording_and_place()
    {
        var tally = Tally.Of(4, Week, Goal, new BallCount(3, 2, 1), threshold: 5);

        Assert.Equal((4, Week, 12, 1, 2), (tally.BoardId, tally.Week, tally.GoalId, tally.Wording, tally.Position));
        Assert.Equal((6, new BallCount(3, 2, 1)), (tally.Ballots, tally.Colours));
    }

    [Fact]
    public void Colours_are_kept_from_the_threshold_on() =>
        Assert.Equal(new BallCount(0, 5, 0), Tally.Of(4, Week, Goal, new BallCount(0, 5, 0), threshold: 5).Colours);

    [Theory]
    [InlineData(4, 0, 0)]
    [InlineData(1, 2, 1)]
    [InlineData(0, 0, 0)]
    public void Below_the_threshold_only_the_number_of_ballots_is_kept(int green, int pink, int red)
    {
        var tally = Tally.Of(4, Week, Goal, new BallCount(green, pink, red), threshold: 5);

        Assert.Equal(green + pink + red, tally.Ballots);
        Assert.Equal((null, null, null), (tally.Green, tally.Pink, tally.Red));
        Assert.Null(tally.Colours);
    }
}
