using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

public sealed class SuppressionTests
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

    [Fact]
    public void A_band_is_the_sum_of_its_shown_weeks_and_says_how_many()
    {
        WeeklyCount[] counts = [.. Enumerable.Range(0, 4).Select(i => SomeWeek.Mixed(3, i == 2 ? 4 : 6, new IsoWeek(2026, 9 + i)))];

        var band = Assert.Single(
            ClosedPeriods.Of(SomeWeek.Tree, counts, 5, new DateOnly(2026, 12, 1)),
            c => c is { UnitId: 3, Scope: CellScope.Board, Period.Kind: PeriodKind.FourWeeks });

        Assert.Equal((new BallCount(18, 18, 18), 3, 22), (band.Colours, band.Weeks, band.Ballots));
    }

    [Fact]
    public void Four_people_do_not_become_enough_by_voting_for_thirteen_weeks()
    {
        WeeklyCount[] counts = [.. Enumerable.Range(1, 13).Select(week => SomeWeek.Mixed(3, 4, new IsoWeek(2026, week)))];

        Assert.All(ClosedPeriods.Of(SomeWeek.Tree, counts, 5, new DateOnly(2026, 12, 1)), c => Assert.Null(c.Colours));
    }

    [Fact]
    public void A_threshold_under_three_is_refused() => Rule.IsBroken(
        "disclosure.threshold-too-low", () => Suppression.Publish(new WeekSheet(SomeWeek.Week, SomeWeek.Tree, 2, [])));

    [Fact]
    public void Two_counts_of_one_board_are_refused() => Rule.IsBroken(
        "disclosure.board-twice", () => SomeWeek.Publish(SomeWeek.Mixed(3, 5), SomeWeek.Mixed(3, 5)));

    [Fact]
    public void A_count_of_another_week_is_refused() => Rule.IsBroken(
        "disclosure.other-week", () => SomeWeek.Publish(SomeWeek.Mixed(3, 5, new IsoWeek(2026, 11))));

    [Fact]
    public void A_count_of_a_unit_outside_the_tree_is_refused() => Rule.IsBroken(
        "disclosure.unknown-unit", () => SomeWeek.Publish(SomeWeek.Mixed(9, 5)));

    [Fact]
    public void Two_vases_of_one_goal_are_refused()
    {
        var count = SomeWeek.Mixed(3, 5);

        Rule.IsBroken("disclosure.goal-twice", () => SomeWeek.Publish(count with { Goals = [.. count.Goals, count.Goals[0]] }));
    }
}
