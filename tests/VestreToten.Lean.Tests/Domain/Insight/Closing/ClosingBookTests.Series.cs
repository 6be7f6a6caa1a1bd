using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

public sealed partial class ClosingBookTests
{
    [Fact]
    public void A_goal_that_gets_new_words_every_week_has_neither_band_nor_signal_and_its_board_a_new_series_each_time()
    {
        var closed = Close(Enumerable.Range(0, 60).Select(i => Sheet(i, SomeWeek.Mixed(3, 8) with
        {
            Goals = [new GoalCount(30, i + 1, 1, i < 30 ? new BallCount(8, 0, 0) : new BallCount(0, 0, 8))],
        })));

        Assert.All(closed.Goals, g => Assert.Equal((null, null), (g.Band, g.Ongoing)));
        Assert.All(closed.Units, u => Assert.Equal((null, null), (u.Band, u.Ongoing)));
        Assert.Equal(Enumerable.Range(1, 60), closed.Units.Where(u => u.UnitId == 3).Select(u => u.Series));
    }

    [Fact]
    public void A_board_begins_a_new_series_when_a_goal_comes_goes_or_gets_new_words_and_not_when_a_week_is_hidden()
    {
        GoalCount first = new(30, 1, 1, new BallCount(3, 3, 2)), second = new(31, 1, 2, new BallCount(3, 3, 2));
        IReadOnlyList<GoalCount>[] weeks =
        [
            [first], [first], [first, second], [second, first], [first with { Wording = 2 }, second], [second], [first],
        ];

        var closed = Close(weeks.Select((goals, i) => Sheet(i, SomeWeek.Mixed(3, i == 1 ? 4 : 8) with { Goals = goals })));

        Assert.Equal([1, 1, 2, 2, 3, 4, 5], closed.Units.Where(u => u.UnitId == 3).Select(u => u.Series));
    }

    [Fact]
    public void A_week_in_which_nobody_met_has_a_row_for_the_root_and_no_other()
    {
        var closed = new ClosingBook().Close(new WeekSheet(SomeWeek.Week, SomeWeek.Tree, 5, []));

        var row = Assert.Single(closed.Units);
        Assert.Equal((1, null, 0, false, 0, HiddenReason.NoBallots), (
            row.UnitId, row.ParentId, row.Series, row.HasCount, row.SubtreeBallots, HiddenReason.NoBallots));
        Assert.Null(row.SubtreeColours);
        Assert.Empty(closed.Goals);
    }

    [Fact]
    public void A_row_says_where_the_unit_stood_and_one_without_a_count_of_its_own_is_a_gap()
    {
        var closed = new ClosingBook().Close(new WeekSheet(SomeWeek.Week, SomeWeek.Tree, 5, [SomeWeek.Mixed(3, 6)]));

        Assert.Equal([(3, 2, true), (2, 1, false), (1, 0, false)], closed.Units.Select(u => (u.UnitId, u.ParentId ?? 0, u.HasCount)));
        Assert.All(closed.Units, u => Assert.Equal((6, 8, 1, 6), (u.SubtreeBallots, u.SubtreeHeadcount, u.SubtreeBoards, u.SubtreeColouredBallots)));
    }

    private static WeekSheet Sheet(int i, WeeklyCount count)
    {
        var week = SomeOrganisation.First.AddWeeks(i);
        return new WeekSheet(week, SomeWeek.Tree, 5, [count with { Week = week }]);
    }
}
