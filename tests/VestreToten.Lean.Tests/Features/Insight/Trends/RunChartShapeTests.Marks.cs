using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Trends;
using CultureInfo = System.Globalization.CultureInfo;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed partial class RunChartShapeTests
{
    [Fact]
    public void Only_the_weeks_of_a_change_are_marked_from_when_it_began()
    {
        // Told in the fifth week, began in the third; it was over in the sixth.
        var points = Enumerable.Range(0, 7).Select(i => At(i, Half)).ToArray();
        points[4] = points[4] with { Ongoing = TrendDirection.Worse, ChangeBegan = Week(2) };
        Assert.Equal("M25 50h0M35 50h0M45 50h0", Of(points, weeks: 7).Marked);
        Assert.Equal("M5 50h0M15 50h0M55 50h0M65 50h0", Of(points, weeks: 7).Dots);
    }

    [Fact]
    public void A_change_that_began_before_the_chart_marks_no_other_series()
    {
        var points = new[]
        {
            At(0, Half), At(1, Half, series: 2),
            At(2, Half, series: 2) with { Ongoing = TrendDirection.Better, ChangeBegan = Week(-4) },
        };
        Assert.Equal("M15 50h0M25 50h0", Of(points, weeks: 3).Marked);
    }

    [Fact]
    public void A_point_outside_the_band_is_not_marked()
    {
        var shape = Of([At(0, new BallCount(0, 0, 10)) with { Band = SomeTrends.Locked }], weeks: 1);
        Assert.Equal("", shape.Marked);
        Assert.NotEqual("", shape.Band);
    }

    [Fact]
    public void The_band_is_the_newest_of_its_series_over_all_of_the_series()
    {
        var points = new[]
        {
            At(0, Half) with { Band = new Band(0.1, 0.2, 0.3, IsTrial: true) }, At(1, Half) with { Band = SomeTrends.Locked },
            At(3, Half, series: 2) with { Band = new Band(0.4, 0.5, 0.6, IsTrial: true) },
        };
        var shape = Of(points, weeks: 5);
        Assert.Equal("M0 10H30V50H0Z", shape.Band);
        Assert.Equal("M30 40H40V60H30Z", shape.Trial);
        Assert.Equal("M0 30H30M30 50H40", shape.Middle);
    }

    [Fact]
    public void Too_few_votes_are_a_dash_at_the_bottom_and_no_votes_are_nothing()
    {
        Assert.Equal("M12 100H18", Of([At(1, null, 3)], weeks: 3).Few);
        Assert.Equal("", Of([At(1, null, 0)], weeks: 3).Few);
        Assert.Equal("", Of([At(1, null, 3)], weeks: 3).Line);
    }

    [Fact]
    public void A_whisker_goes_as_far_as_the_interval()
    {
        // Wilson, 95 %: 4 of 5 lies between 0.38 and 0.96.
        Assert.Equal("M5 3.6V62.4", Of([At(0, new BallCount(4, 0, 1), 5)], weeks: 1).Whiskers);
        Assert.Equal("", Of([At(0, new BallCount(4, 0, 1), 5)], weeks: 1, large: false).Whiskers);
    }
}
