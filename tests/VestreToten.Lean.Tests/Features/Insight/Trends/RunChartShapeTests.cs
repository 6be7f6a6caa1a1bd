using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Features.Insight.Trends;
using CultureInfo = System.Globalization.CultureInfo;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed partial class RunChartShapeTests
{
    private static readonly BallCount Half = new(5, 0, 5);

    [Fact]
    public void Each_week_has_its_slot_and_more_green_is_higher()
    {
        var shape = Of([At(0, new BallCount(10, 0, 0)), At(1, Half), At(2, new BallCount(0, 0, 10))], weeks: 3);
        Assert.Equal("M5 0L15 50L25 100", shape.Line);
    }

    [Fact]
    public void A_missing_week_and_a_hidden_one_are_gaps()
    {
        Assert.Equal("M5 50L15 50M35 50L45 50", Of([At(0, Half), At(1, Half), At(3, Half), At(4, Half)], weeks: 5).Line);
        Assert.Equal("M5 50L15 50M35 50L45 50", Of([At(0, Half), At(1, Half), At(2, null, 3), At(3, Half), At(4, Half)], weeks: 5).Line);
    }

    [Fact]
    public void The_line_breaks_where_the_series_changes_and_a_large_chart_shows_where()
    {
        var points = new[] { At(0, Half), At(1, Half), At(2, Half, series: 2), At(3, Half, series: 2) };
        var shape = Of(points, weeks: 4);
        Assert.Equal("M5 50L15 50M25 50L35 50", shape.Line);
        Assert.Equal("M20 0V100", shape.Breaks);
        Assert.Equal([new RunChartTurn(2, Week(2), 0.5)], shape.Turns);
        Assert.Equal("", Of(points, weeks: 4, large: false).Breaks);
    }

    [Fact]
    public void A_week_without_a_neighbour_is_a_dot_in_a_small_chart_and_all_are_in_a_large_one()
    {
        var points = new[] { At(0, Half), At(2, Half), At(3, Half) };
        Assert.Equal("M5 50h0", Of(points, weeks: 4, large: false).Dots);
        Assert.Equal("M5 50h0M25 50h0M35 50h0", Of(points, weeks: 4).Dots);
        Assert.Equal("M25 50L35 50", Of(points, weeks: 4).Line);
    }

    private static RunChartShape Of(IReadOnlyList<TrendPoint> points, int weeks, bool large = true) =>
        RunChartShape.Of(points, Week(0), Week(weeks - 1), weeks * 10, 100, large);

    private static IsoWeek Week(int i) => new IsoWeek(2026, 5).AddWeeks(i);

    private static TrendPoint At(int week, BallCount? colours, int ballots = 10, int series = 1) => Point(Week(week), colours, ballots, series);

    private static TrendPoint Point(IsoWeek week, BallCount? colours, int ballots = 10, int series = 1) =>
        new(week, series, colours, ballots, 14, null, null, null);
}
