using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Insight.Trends;

public sealed class RunChartTests
{
    private static readonly BallCount Low = new(1, 2, 5);
    private static readonly BallCount High = new(8, 0, 0);

    [Fact]
    public void Nothing_gives_an_empty_chart() => Assert.Empty(RunChart.Of([]));

    [Fact]
    public void A_week_shows_its_score_shares_interval_and_voters()
    {
        var week = Assert.Single(RunChart.Of(SomeSeries.Weeks(0, 1, 1, new BallCount(4, 1, 0))));

        Assert.Equal((SomeSeries.First, 1, 5), (week.Week, week.Wording, week.Voters));
        Assert.Equal(new Shares(0.8, 0.2, 0), week.Shares);
        Assert.Equal(0.9, week.Score);
        Assert.Equal(Interval.Wilson(4, 5), week.GreenInterval);
    }

    [Fact]
    public void Weeks_that_are_missing_or_hidden_or_without_a_ball_are_gaps()
    {
        var chart = RunChart.Of(
        [
            .. SomeSeries.Weeks(0, 1, 1, High), .. SomeSeries.Weeks(2, 2, 1, null, new BallCount()), .. SomeSeries.Weeks(4, 1, 1, Low),
        ]);

        Assert.Equal([true, false, false, false, true], chart.Select(w => w.Score is not null));
        Assert.Equal(Enumerable.Range(0, 5).Select(SomeSeries.First.AddWeeks), chart.Select(w => w.Week));
        Assert.All(chart.Skip(1).Take(3), w => Assert.Equal((null, null, 0), (w.Shares, w.GreenInterval, w.Voters)));
    }

    [Fact]
    public void The_order_of_the_weeks_does_not_matter()
    {
        SeriesWeek[] weeks = [.. SomeSeries.Baseline(), .. SomeSeries.Weeks(12, 6, 1, Low)];

        Assert.Equal(RunChart.Of(weeks), RunChart.Of(weeks.Reverse()));
    }

    [Fact]
    public void Two_results_in_one_week_are_refused() =>
        Rule.IsBroken("trends.week-twice", () => RunChart.Of([.. SomeSeries.Baseline(), .. SomeSeries.Baseline(1)]));

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
