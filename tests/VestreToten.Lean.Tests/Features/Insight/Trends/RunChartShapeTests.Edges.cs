using CsCheck;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Web.Features.Insight.Trends;
using CultureInfo = System.Globalization.CultureInfo;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed partial class RunChartShapeTests
{
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
}
