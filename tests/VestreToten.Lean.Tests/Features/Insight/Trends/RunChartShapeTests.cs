using CsCheck;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Web.Features.Insight.Trends;
using CultureInfo = System.Globalization.CultureInfo;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed class RunChartShapeTests
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

    [Fact]
    public void A_goal_that_is_reworded_every_week_is_dots_between_lines()
    {
        var shape = Of([.. Enumerable.Range(0, 26).Select(i => At(i, Half, series: i + 1))], weeks: 26);
        Assert.Equal(("", "", ""), (shape.Line, shape.Band, shape.Marked));
        Assert.Equal(26, shape.Dots.Count(c => c == 'M'));
        Assert.Equal(25, shape.Turns.Count);
    }

    [Fact]
    public void Weeks_outside_the_chart_are_left_out_and_none_at_all_draw_nothing()
    {
        Assert.Equal("", Of([At(-1, Half), At(9, Half)], weeks: 3).Dots);
        Assert.Equal("", Of([], weeks: 26).Line);
    }

    [Fact]
    public void Week_53_has_a_slot_of_its_own() => Assert.Equal(
        "M5 50L15 50L25 50",
        RunChartShape.Of(
            [Point(new(2026, 52), Half), Point(new(2026, 53), Half), Point(new(2027, 1), Half)], new(2026, 52), new(2027, 1), 30, 100, large: true).Line);

    [Fact]
    public void Numbers_are_written_for_the_browser_and_not_for_the_reader()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nb-NO");
        var shape = Of([At(0, new BallCount(1, 0, 2)), At(1, new BallCount(1, 1, 1))], weeks: 2);
        Assert.Equal("M5 66.7L15 50", shape.Line);
        Assert.DoesNotContain(",", shape.Whiskers, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_weeks_are_everything_lies_within_the_box() =>
        Gen.Select(Gen.Int[0, 51], Gen.Int[1, 4], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Bool)
            .Array[0, 52].Sample(weeks =>
            {
                var points = weeks.DistinctBy(w => w.Item1).OrderBy(w => w.Item1).Select(w =>
                    At(w.Item1, w.Item6 || w.Item3 + w.Item4 + w.Item5 == 0 ? null : new BallCount(w.Item3, w.Item4, w.Item5), 7, w.Item2) with { Band = SomeTrends.Locked });
                var shape = RunChartShape.Of(points, Week(0), Week(51), 520, 100, large: true);
                var all = string.Concat(shape.Band, shape.Middle, shape.Line, shape.Dots, shape.Whiskers, shape.Few, shape.Breaks);
                foreach (var command in all.Split(['M', 'L', 'H', 'V', 'Z', 'h'], StringSplitOptions.RemoveEmptyEntries))
                {
                    foreach (var number in command.Split(' '))
                        Assert.InRange(double.Parse(number, CultureInfo.InvariantCulture), 0, 520);
                }
            });

    private static RunChartShape Of(IReadOnlyList<TrendPoint> points, int weeks, bool large = true) =>
        RunChartShape.Of(points, Week(0), Week(weeks - 1), weeks * 10, 100, large);

    private static IsoWeek Week(int i) => new IsoWeek(2026, 5).AddWeeks(i);

    private static TrendPoint At(int week, BallCount? colours, int ballots = 10, int series = 1) => Point(Week(week), colours, ballots, series);

    private static TrendPoint Point(IsoWeek week, BallCount? colours, int ballots = 10, int series = 1) =>
        new(week, series, colours, ballots, 14, null, null, null);
}
