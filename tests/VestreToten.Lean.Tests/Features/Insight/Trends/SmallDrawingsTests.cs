using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed class SmallDrawingsTests
{
    [Fact]
    public void Shares_go_from_green_to_red_with_air_between_and_fill_the_bar()
    {
        var bars = ShareBars.Of([SomeTrends.Cell(11, new BallCount(50, 25, 25))]);
        Assert.Equal(("M0 5.5H73.5", "M75 5.5H111.8", "M113.3 5.5H150"), (bars.Green, bars.Pink, bars.Red));
    }

    [Fact]
    public void A_colour_that_nobody_gave_has_no_part_and_no_air()
    {
        var bars = ShareBars.Of([SomeTrends.Cell(11, new BallCount(0, 30, 30))]);
        Assert.Equal(("", "M0 5.5H74.3", "M75.8 5.5H150"), (bars.Green, bars.Pink, bars.Red));
    }

    [Fact]
    public void A_hidden_period_is_a_dashed_line_in_its_place_and_one_without_votes_an_empty_place()
    {
        var bars = ShareBars.Of([SomeTrends.Cell(9, null, ballots: 0), SomeTrends.Cell(10, null), SomeTrends.Cell(11, new BallCount(1, 0, 0))]);
        Assert.Equal(("M0 16.5H150", "M0 27.5H150"), (bars.Few, bars.Green));
    }

    [Fact]
    public void Held_not_held_and_not_planned_are_three_shapes()
    {
        var dots = MeetingDots.Of(
        [
            new(SomeTrends.Ago(2), MeetingMarkState.Held), new(SomeTrends.Ago(1), MeetingMarkState.NotHeld), new(SomeTrends.Last, MeetingMarkState.None),
        ]);
        Assert.StartsWith("M3 7a", dots.Held, StringComparison.Ordinal);
        Assert.StartsWith("M17 7a", dots.NotHeld, StringComparison.Ordinal);
        Assert.Equal("M33 7h4", dots.None);
    }

    [Fact]
    public void Voters_fill_the_box_of_those_who_could_and_more_go_above_it()
    {
        var week = new IsoWeek(2026, 5);
        var bars = VoteBars.Of([Week(week, 5, 10), Week(week.AddWeeks(1), 20, 10)], week, week.AddWeeks(1), 200, 100);
        Assert.Equal(20, bars.Most);
        Assert.Equal("M15 100V50h70V100ZM115 100V50h70V100Z", bars.Could);
        Assert.Equal("M15 100V75h70V100ZM115 100V0h70V100Z", bars.Did);
    }

    [Fact]
    public void No_week_with_people_draws_nothing()
    {
        var bars = VoteBars.Of([Week(SomeTrends.First, 0, 0)], SomeTrends.First, SomeTrends.Last, 1000, 100);
        Assert.Equal(("", "", 1), (bars.Could, bars.Did, bars.Most));
    }

    private static TrendPoint Week(IsoWeek week, int ballots, int headcount) => new(week, 1, null, ballots, headcount, null, null, null);
}
