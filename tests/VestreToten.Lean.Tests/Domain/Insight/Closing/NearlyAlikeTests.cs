using CsCheck;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

/// <summary>Unanimity, and the one who was not of the others' mind, cannot be seen in what is published.</summary>
public sealed class NearlyAlikeTests
{
    [Theory]
    [InlineData(8, 0, 0)]
    [InlineData(7, 0, 1)]
    [InlineData(6, 2, 0)]
    [InlineData(6, 1, 1)]
    public void All_green_and_all_but_two_balls_green_look_the_same(int green, int pink, int red)
    {
        var goal = Publish(new BallCount(green, pink, red));

        Assert.Equal((new BallCount(6, 1, 1), BallColour.Green), (goal.Colours, NearlyAll(goal)));
    }

    [Theory]
    [InlineData(0, 8, 0, BallColour.Pink, 1, 6, 1)]
    [InlineData(1, 0, 7, BallColour.Red, 1, 1, 6)]
    public void So_it_is_with_the_other_colours(int green, int pink, int red, BallColour colour, int g, int p, int r)
    {
        var goal = Publish(new BallCount(green, pink, red));

        Assert.Equal((new BallCount(g, p, r), colour), (goal.Colours, NearlyAll(goal)));
    }

    [Fact]
    public void More_than_two_balls_of_other_colours_are_shown_as_they_are()
    {
        var goal = Publish(new BallCount(5, 3, 0));

        Assert.Equal((new BallCount(5, 3, 0), null), (goal.Colours, NearlyAll(goal)));
    }

    [Fact]
    public void A_board_is_the_sum_of_its_vases_as_published_and_nearly_green_only_where_each_of_them_is()
    {
        var alike = SomeWeek.Publish(SomeWeek.Count(3, 8, new BallCount(8, 0, 0), new BallCount(7, 1, 0), new BallCount(6, 1, 1))).Board(3);
        var one = SomeWeek.Publish(SomeWeek.Count(3, 8, new BallCount(8, 0, 0), new BallCount(8, 0, 0), new BallCount(5, 2, 1))).Board(3);

        Assert.Equal((new BallCount(18, 3, 3), BallColour.Green), (alike.Colours, alike.NearlyAll));
        Assert.Equal((new BallCount(17, 4, 3), null), (one.Colours, one.NearlyAll));
    }

    [Fact]
    public void Totals_are_sums_of_what_is_shown_and_not_of_what_is_hidden()
    {
        var cells = SomeWeek.Publish(SomeWeek.Count(3, 8, new BallCount(8, 0, 0)), SomeWeek.Count(4, 6, new BallCount(2, 2, 2)));

        Assert.Equal(new BallCount(8, 3, 3), cells.Subtree(2).Colours);
    }

    [Fact]
    public void A_band_whose_weeks_were_all_nearly_green_says_so()
    {
        WeeklyCount[] counts =
        [
            .. Enumerable.Range(9, 4).Select(week => SomeWeek.Mixed(3, 8, new IsoWeek(2026, week)) with
            {
                Goals = [.. SomeWeek.Count(3, 8, new BallCount(8, 0, 0), new BallCount(6, 2, 0)).Goals],
            }),
        ];

        var band = ClosedPeriods.Of(SomeWeek.Tree, counts, 5, SomeOrganisation.Afterwards)
            .Single(c => c is { UnitId: 3, Scope: CellScope.Board, Period.Kind: PeriodKind.FourWeeks });

        Assert.Equal((new BallCount(48, 8, 8), BallColour.Green), (band.Colours, band.NearlyAll));
    }

    [Fact]
    public void A_board_with_so_few_balls_that_half_looks_like_nearly_all_waits()
    {
        var cells = Suppression.Publish(new WeekSheet(SomeWeek.Week, SomeWeek.Tree, 3, [SomeWeek.Count(3, 4, new BallCount(0, 2, 2))])).Cells;

        Assert.Equal(HiddenReason.TooFew, cells.Board(3).Hidden);
    }

    [Fact]
    public void For_every_vase_that_is_coarsened_there_are_five_others_that_look_the_same() => AnyVase.Sample(balls =>
    {
        var goal = Publish(balls);
        if (NearlyAll(goal) is null)
        {
            Assert.Equal(balls, goal.Colours);
            return;
        }
        var alike = Vases(balls.Total).Where(other => Publish(other).Colours == goal.Colours).ToArray();
        Assert.Contains(balls, alike);
        Assert.True(alike.Length >= 6, $"{balls}: {alike.Length}");
        Assert.All([alike.Select(b => b.Green), alike.Select(b => b.Pink), alike.Select(b => b.Red)], c => Assert.True(c.Distinct().Count() > 1));
    });

    private static Gen<BallCount> AnyVase { get; } =
        from ballots in Gen.Int[5, 12]
        from green in Gen.Int[0, ballots]
        from pink in Gen.Int[0, ballots - green]
        select new BallCount(green, pink, ballots - green - pink);

    private static PublishedGoal Publish(BallCount vase) => SomeWeek.PublishAll(SomeWeek.Count(3, vase.Total, vase)).Goals.Single();

    private static BallColour? NearlyAll(PublishedGoal goal) => ClosedGoalWeek.Of(goal, default).NearlyAll;

    private static IEnumerable<BallCount> Vases(int total) =>
        from green in Enumerable.Range(0, total + 1)
        from pink in Enumerable.Range(0, total - green + 1)
        select new BallCount(green, pink, total - green - pink);
}
