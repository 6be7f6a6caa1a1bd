using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Insight.Trends;

public sealed partial class RunChartTests
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
}
