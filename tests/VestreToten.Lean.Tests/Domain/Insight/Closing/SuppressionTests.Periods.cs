using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

public sealed partial class SuppressionTests
{
    [Fact]
    public void A_band_is_the_sum_of_its_shown_weeks_and_says_how_many()
    {
        WeeklyCount[] counts = [.. Enumerable.Range(0, 4).Select(i => SomeWeek.Mixed(3, i == 2 ? 4 : 6, new IsoWeek(2026, 9 + i)))];

        var band = Assert.Single(
            ClosedPeriods.Of(SomeWeek.Tree, counts, 5, new DateOnly(2026, 12, 1)),
            c => c is { UnitId: 3, Scope: CellScope.Board, Period.Kind: PeriodKind.FourWeeks });

        Assert.Equal((new BallCount(18, 18, 18), 3, 22), (band.Colours, band.Weeks, band.Ballots));
    }

    [Fact]
    public void Four_people_do_not_become_enough_by_voting_for_thirteen_weeks()
    {
        WeeklyCount[] counts = [.. Enumerable.Range(1, 13).Select(week => SomeWeek.Mixed(3, 4, new IsoWeek(2026, week)))];

        Assert.All(ClosedPeriods.Of(SomeWeek.Tree, counts, 5, new DateOnly(2026, 12, 1)), c => Assert.Null(c.Colours));
    }

    [Fact]
    public void A_threshold_under_three_is_refused() => Rule.IsBroken(
        "disclosure.threshold-too-low", () => Suppression.Publish(new WeekSheet(SomeWeek.Week, SomeWeek.Tree, 2, [])));

    [Fact]
    public void Two_counts_of_one_board_are_refused() => Rule.IsBroken(
        "disclosure.board-twice", () => SomeWeek.Publish(SomeWeek.Mixed(3, 5), SomeWeek.Mixed(3, 5)));

    [Fact]
    public void A_count_of_another_week_is_refused() => Rule.IsBroken(
        "disclosure.other-week", () => SomeWeek.Publish(SomeWeek.Mixed(3, 5, new IsoWeek(2026, 11))));

    [Fact]
    public void A_count_of_a_unit_outside_the_tree_is_refused() => Rule.IsBroken(
        "disclosure.unknown-unit", () => SomeWeek.Publish(SomeWeek.Mixed(9, 5)));

    [Fact]
    public void Two_vases_of_one_goal_are_refused()
    {
        var count = SomeWeek.Mixed(3, 5);

        Rule.IsBroken("disclosure.goal-twice", () => SomeWeek.Publish(count with { Goals = [.. count.Goals, count.Goals[0]] }));
    }
}
