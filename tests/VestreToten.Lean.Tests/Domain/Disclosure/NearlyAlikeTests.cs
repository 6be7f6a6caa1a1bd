using CsCheck;
using VestreToten.Lean.Domain.Disclosure;
using VestreToten.Lean.Domain.Voting;

namespace VestreToten.Lean.Tests.Domain.Disclosure;

/// <summary>Unanimity, and the one who was not of the others' mind, cannot be seen in what is published.</summary>
public sealed class NearlyAlikeTests
{
    [Theory]
    [InlineData(15, 0, 0)]
    [InlineData(14, 0, 1)]
    [InlineData(12, 3, 0)]
    [InlineData(12, 1, 2)]
    public void All_green_and_all_but_one_voters_balls_green_look_the_same(int green, int pink, int red)
    {
        var cell = SomeWeek.Publish(SomeWeek.Count(3, 5, new BallCount(green, pink, red))).Board(3);

        Assert.Equal((new BallCount(13, 1, 1), BallColour.Green), (cell.Colours, cell.NearlyAll));
    }

    [Theory]
    [InlineData(0, 15, 0, BallColour.Pink, 1, 13, 1)]
    [InlineData(1, 0, 14, BallColour.Red, 1, 1, 13)]
    public void So_it_is_with_the_other_colours(int green, int pink, int red, BallColour colour, int g, int p, int r)
    {
        var cell = SomeWeek.Publish(SomeWeek.Count(3, 5, new BallCount(green, pink, red))).Board(3);

        Assert.Equal((new BallCount(g, p, r), colour), (cell.Colours, cell.NearlyAll));
    }

    [Fact]
    public void More_than_one_voters_balls_are_shown_as_they_are()
    {
        var cell = SomeWeek.Publish(SomeWeek.Count(3, 5, new BallCount(11, 4, 0))).Board(3);

        Assert.Equal((new BallCount(11, 4, 0), null), (cell.Colours, cell.NearlyAll));
    }

    [Fact]
    public void Totals_are_sums_of_what_is_shown_and_not_of_what_is_hidden()
    {
        var cells = SomeWeek.Publish(SomeWeek.Count(3, 5, new BallCount(15, 0, 0)), SomeWeek.Count(4, 5, new BallCount(5, 5, 5)));

        Assert.Equal(new BallCount(18, 6, 6), cells.Subtree(2).Colours);
    }

    [Fact]
    public void A_board_with_so_few_balls_that_half_looks_like_nearly_all_waits()
    {
        var cells = Suppression.OfWeek(new WeekSheet(SomeWeek.Week, SomeWeek.Tree, 3, [SomeWeek.Count(3, 4, new BallCount(0, 2, 2))]));

        Assert.Equal(HiddenReason.TooFew, cells.Board(3).Hidden);
    }

    [Fact]
    public void For_every_vase_that_is_coarsened_there_are_five_others_that_look_the_same() => AnyVase.Sample((goals, balls) =>
    {
        var ballots = balls.Total / goals;
        var cell = Publish(ballots, balls);
        if (cell.NearlyAll is null)
        {
            Assert.Equal(balls, cell.Colours);
            return;
        }
        var alike = Vases(balls.Total).Where(other => Publish(ballots, other).Colours == cell.Colours).ToArray();
        Assert.Contains(balls, alike);
        Assert.True(alike.Length >= 6, $"{balls}: {alike.Length}");
        Assert.All([alike.Select(b => b.Green), alike.Select(b => b.Pink), alike.Select(b => b.Red)], c => Assert.True(c.Distinct().Count() > 1));
    });

    private static Gen<(int Goals, BallCount Balls)> AnyVase { get; } =
        from goals in Gen.Int[1, 5]
        from ballots in Gen.Int[5, 9]
        from off in Gen.Int[0, 6]
        from pink in Gen.Int[0, off]
        select (goals, Turn(new BallCount((goals * ballots) - Math.Min(off, goals * ballots / 2), 0, 0), goals * ballots, pink));

    private static BallCount Turn(BallCount green, int total, int pink)
    {
        var off = total - green.Green;
        return new BallCount(green.Green, Math.Min(pink, off), off - Math.Min(pink, off));
    }

    private static PublishedCell Publish(int ballots, BallCount balls) =>
        SomeWeek.Publish(SomeWeek.Count(3, ballots, balls)).Board(3);

    private static IEnumerable<BallCount> Vases(int total) =>
        from green in Enumerable.Range(0, total + 1)
        from pink in Enumerable.Range(0, total - green + 1)
        select new BallCount(green, pink, total - green - pink);
}
