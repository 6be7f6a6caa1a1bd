using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Tests.Domain.Insight.Trends;

public sealed partial class RunChartTests
{
    [Fact]
    public void A_drop_is_told_once_with_its_direction_and_the_week_it_began()
    {
        var chart = RunChart.Of([.. SomeSeries.Baseline(20), .. SomeSeries.Weeks(20, 6, 1, Low)]);

        var told = Assert.Single(chart, w => w.Signal is not null);
        Assert.Equal(new Signal(TrendDirection.Worse, SomeSeries.First.AddWeeks(20)), told.Signal);
        Assert.Equal(SomeSeries.First.AddWeeks(21), told.Week);
        Assert.Equal([.. Enumerable.Repeat<TrendDirection?>(TrendDirection.Worse, 5)], chart.Skip(21).Select(w => w.Ongoing));
    }

    [Fact]
    public void A_rise_is_told_too()
    {
        var chart = RunChart.Of([.. SomeSeries.Baseline(20), .. SomeSeries.Weeks(20, 6, 1, High)]);

        Assert.Equal(TrendDirection.Better, Assert.Single(chart, w => w.Signal is not null).Signal?.Direction);
    }

    [Fact]
    public void One_week_alone_is_never_a_signal_however_far_out()
    {
        var chart = RunChart.Of([.. SomeSeries.Baseline(20), .. SomeSeries.Weeks(20, 1, 1, new BallCount(0, 0, 30))]);

        Assert.All(chart, w => Assert.Null(w.Signal));
    }

    [Fact]
    public void A_week_on_its_own_wording_says_nothing_of_the_weeks_before()
    {
        var chart = RunChart.Of([.. SomeSeries.Baseline(20), .. SomeSeries.Weeks(20, 11, 2, Low)]);

        Assert.All(chart, w => Assert.Null(w.Signal));
        Assert.NotEqual(chart[0].Band, chart[^1].Band);
        Assert.False(chart[0].Band?.IsTrial);
        Assert.True(chart[^1].Band?.IsTrial);
    }

    [Fact]
    public void No_signal_comes_in_the_first_twelve_weeks() =>
        Assert.All(RunChart.Of([.. SomeSeries.Weeks(0, 6, 1, High), .. SomeSeries.Weeks(6, 6, 1, Low)]), w => Assert.Null(w.Signal));

    [Fact]
    public void Gaps_do_not_break_a_signal()
    {
        var chart = RunChart.Of([.. SomeSeries.Baseline(20), .. SomeSeries.Weeks(20, 4, 1, Low, null)]);

        Assert.Equal(SomeSeries.First.AddWeeks(22), Assert.Single(chart, w => w.Signal is not null).Week);
    }

    [Fact]
    public void Several_balls_from_each_voter_weigh_no_more_than_one()
    {
        var threefold = RunChart.Of(Enumerable.Range(0, 15).Select(i => new SeriesWeek(
            SomeSeries.First.AddWeeks(i), 1, i < 12 ? new BallCount(15, 6, 3) : new BallCount(9, 6, 9), 8)));
        var single = RunChart.Of([.. SomeSeries.Weeks(0, 12, 1, new BallCount(5, 2, 1)), .. SomeSeries.Weeks(12, 3, 1, new BallCount(3, 2, 3))]);

        Assert.Equal(single, threefold);
    }

    [Fact]
    public void Later_weeks_change_nothing_that_was_said_once_the_band_is_locked() =>
        Assert.Equal(
            RunChart.Of([.. SomeSeries.Baseline(14), .. SomeSeries.Weeks(14, 4, 1, Low)]),
            RunChart.Of([.. SomeSeries.Baseline(14), .. SomeSeries.Weeks(14, 30, 1, Low, Low, Low, Low, High)]).Take(18));
}
