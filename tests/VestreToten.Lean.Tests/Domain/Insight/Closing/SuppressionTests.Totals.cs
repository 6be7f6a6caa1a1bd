using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

public sealed partial class SuppressionTests
{
    [Fact]
    public void A_total_is_the_sum_of_the_boards_that_show()
    {
        var total = SomeWeek.Publish(SomeWeek.Mixed(3, 6), SomeWeek.Mixed(4, 7), SomeWeek.Mixed(5, 8)).Subtree(1);

        Assert.Equal((new BallCount(21, 21, 21), 21), (total.Colours, total.ColouredBallots));
        Assert.Equal([3, 4, 5], total.Boards);
    }

    [Fact]
    public void One_small_board_among_large_ones_is_in_no_total()
    {
        var cells = SomeWeek.Publish(SomeWeek.Mixed(3, 6), SomeWeek.Mixed(4, 3), SomeWeek.Mixed(5, 8));

        Assert.Equal([3], cells.Subtree(2).Boards);
        Assert.Equal([3, 5], cells.Subtree(1).Boards);
        Assert.Equal((14, 17), (cells.Subtree(1).ColouredBallots, cells.Subtree(1).Ballots));
    }

    [Fact]
    public void Two_small_boards_show_together_in_the_lowest_total_that_holds_both()
    {
        var cells = SomeWeek.Publish(SomeWeek.Mixed(3, 3), SomeWeek.Mixed(4, 3), SomeWeek.Mixed(5, 8));

        Assert.Equal(HiddenReason.TooFew, cells.Subtree(3).Hidden);
        Assert.Equal((new BallCount(6, 6, 6), null), (cells.Subtree(2).Colours, cells.Subtree(2).Hidden));
        Assert.Equal(new BallCount(14, 14, 14), cells.Subtree(1).Colours);
    }

    [Fact]
    public void Small_boards_that_are_too_few_together_wait_for_the_level_above()
    {
        var cells = SomeWeek.Publish(SomeWeek.Mixed(3, 2), SomeWeek.Mixed(4, 2), SomeWeek.Mixed(5, 3));

        Assert.Equal(HiddenReason.TooFew, cells.Subtree(2).Hidden);
        Assert.Equal([3, 4, 5], cells.Subtree(1).Boards);
    }

    [Fact]
    public void A_parents_own_small_board_is_not_what_its_total_has_over_its_children()
    {
        var cells = SomeWeek.Publish(SomeWeek.Mixed(2, 4), SomeWeek.Mixed(3, 6), SomeWeek.Mixed(4, 7));

        Assert.Equal(HiddenReason.TooFew, cells.Board(2).Hidden);
        Assert.Equal([3, 4], cells.Subtree(2).Boards);
    }

    [Fact]
    public void A_parents_own_small_board_shows_together_with_a_small_child()
    {
        var cells = SomeWeek.Publish(SomeWeek.Mixed(2, 4), SomeWeek.Mixed(3, 4), SomeWeek.Mixed(4, 7));

        Assert.Equal(HiddenReason.TooFew, cells.Board(2).Hidden);
        Assert.Equal([2, 3, 4], cells.Subtree(2).Boards);
    }

    [Fact]
    public void Colours_that_were_not_kept_are_in_no_total()
    {
        var cells = SomeWeek.Publish(SomeWeek.Count(3, 4, default(BallCount?)), SomeWeek.Mixed(4, 4), SomeWeek.Mixed(5, 4));

        Assert.Equal([4, 5], cells.Subtree(1).Boards);
        Assert.Equal((8, 12), (cells.Subtree(1).ColouredBallots, cells.Subtree(1).Ballots));
    }

    [Fact]
    public void Boards_that_only_show_together_never_show_that_a_colour_is_missing()
    {
        var cells = SomeWeek.Publish(
            SomeWeek.Count(3, 3, new BallCount(3, 0, 0), new BallCount(3, 0, 0), new BallCount(0, 3, 0)),
            SomeWeek.Count(4, 3, new BallCount(3, 0, 0), new BallCount(2, 1, 0), new BallCount(0, 3, 0)));

        Assert.Equal(new BallCount(10, 7, 1), cells.Subtree(2).Colours);
    }
}
