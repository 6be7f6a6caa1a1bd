using VestreToten.Lean.Domain;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;

namespace VestreToten.Lean.Tests.Features.Improve.ServiceGoals;

public sealed class RunChartLinesTests
{
    private static readonly IsoWeek First = IsoWeek.Of(Calendar.Tuesday);

    [Fact]
    public void A_week_that_was_not_measured_is_a_gap()
    {
        var lines = Of(1, 2, null, 3, 4);
        Assert.Equal(2, lines.Lines.Count);
        Assert.Equal(4, lines.Dots.Count);
    }

    [Fact]
    public void A_week_alone_is_a_dot_and_no_line()
    {
        var lines = Of(null, 2, null);
        Assert.Empty(lines.Lines);
        Assert.Single(lines.Dots);
    }

    [Fact]
    public void More_is_higher_and_all_of_it_is_inside_the_box()
    {
        var lines = RunChartLines.Of(Points(10, 0, 5), width: 100, height: 50, margin: 5);
        Assert.Equal([("5", "5"), ("50", "45"), ("95", "25")], lines.Dots);
    }

    [Fact]
    public void The_target_is_a_step_where_it_was_moved()
    {
        var points = new[] { new RunPoint(First, 1, 10), new RunPoint(First.AddWeeks(1), 2, 0) };
        Assert.Equal("M5 5 L50 5 L50 45 L95 45", RunChartLines.Of(points, 100, 50, 5).Target);
    }

    [Fact]
    public void Nothing_measured_and_no_target_draws_nothing()
    {
        var lines = Of(null, null);
        Assert.Empty(lines.Dots);
        Assert.Equal("", lines.Target);
    }

    private static RunChartLines Of(params decimal?[] values) => RunChartLines.Of(Points(values), 100, 50, 5);

    private static RunPoint[] Points(params decimal?[] values) => [.. values.Select((value, i) => new RunPoint(First.AddWeeks(i), value, null))];
}
