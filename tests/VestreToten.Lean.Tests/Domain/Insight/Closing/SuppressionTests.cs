using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

public sealed partial class SuppressionTests
{
    [Fact]
    public void A_board_with_ballots_enough_shows_its_vases_and_their_sum()
    {
        var (cells, goals) = SomeWeek.PublishAll(SomeWeek.Count(3, 6, new BallCount(3, 2, 1), new BallCount(1, 1, 4), new BallCount(0, 3, 3)));

        Assert.Equal(
            [(30, 1, new BallCount(3, 2, 1)), (31, 2, new BallCount(1, 1, 4)), (32, 3, new BallCount(0, 3, 3))],
            goals.Select(g => (g.GoalId, g.Position, g.Colours ?? default)));
        var cell = cells.Board(3);
        Assert.Equal((new BallCount(4, 6, 8), null, 6, 8), (cell.Colours, cell.Hidden, cell.Ballots, cell.Headcount));
        Assert.Equal(new Shares(4 / 18.0, 6 / 18.0, 8 / 18.0), cell.Shares);
        Assert.Null(cell.NearlyAll);
    }

    [Fact]
    public void A_board_with_too_few_ballots_shows_no_vase()
    {
        var (_, goals) = SomeWeek.PublishAll(SomeWeek.Mixed(3, 4), SomeWeek.Mixed(4, 4));

        Assert.Equal(6, goals.Count);
        Assert.All(goals, g => Assert.Equal((null, 4), (g.Colours, g.Ballots)));
    }

    [Fact]
    public void Where_a_threshold_is_below_five_a_board_of_four_shows_its_vases_only_together()
    {
        var week = Suppression.Publish(new WeekSheet(SomeWeek.Week, SomeWeek.Tree, 3, [SomeWeek.Mixed(3, 4)]));

        Assert.All(week.Goals, g => Assert.Null(g.Colours));
        Assert.Equal(new BallCount(4, 4, 4), week.Cells.Board(3).Colours);
    }

    [Fact]
    public void Vases_that_only_show_together_never_show_that_a_colour_is_missing()
    {
        var week = Suppression.Publish(new WeekSheet(
            SomeWeek.Week, SomeWeek.Tree, 3, [SomeWeek.Count(3, 4, new BallCount(2, 2, 0), new BallCount(2, 2, 0), new BallCount(1, 3, 0))]));

        Assert.Equal(new BallCount(5, 6, 1), week.Cells.Board(3).Colours);
    }

    [Fact]
    public void A_goal_whose_colours_were_not_kept_hides_the_whole_board()
    {
        var (cells, goals) = SomeWeek.PublishAll(SomeWeek.Count(3, 6, new BallCount(2, 2, 2), null));

        Assert.All(goals, g => Assert.Null(g.Colours));
        Assert.Equal(HiddenReason.TooFew, cells.Board(3).Hidden);
    }

    [Fact]
    public void A_board_with_too_few_ballots_shows_only_how_many()
    {
        var cells = SomeWeek.Publish(SomeWeek.Mixed(3, 4));

        Assert.All([cells.Board(3), cells.Subtree(3), cells.Subtree(1)], cell =>
        {
            Assert.Equal((null, HiddenReason.TooFew, 4, 6), (cell.Colours, cell.Hidden, cell.Ballots, cell.Headcount));
            Assert.Null(cell.Shares);
            Assert.Empty(cell.Boards);
        });
    }

    [Fact]
    public void A_unit_where_nobody_voted_says_so() =>
        Assert.Equal(HiddenReason.NoBallots, SomeWeek.Publish(SomeWeek.Count(3, 0, default(BallCount?))).Board(3).Hidden);
}
