using CsCheck;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

public sealed partial class NearlyAlikeTests
{
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

    private static IEnumerable<BallCount> Vases(int total) =>
        from green in Enumerable.Range(0, total + 1)
        from pink in Enumerable.Range(0, total - green + 1)
        select new BallCount(green, pink, total - green - pink);
}
