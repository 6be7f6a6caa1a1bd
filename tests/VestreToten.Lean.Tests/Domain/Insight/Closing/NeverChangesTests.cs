using CsCheck;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

/// <summary>What a closed period has shown, it shows for ever.</summary>
public sealed partial class NeverChangesTests
{
    [Fact]
    public void What_comes_in_later_weeks_changes_nothing_in_periods_that_were_closed() =>
        Gen.Select(Gen.Int[1, 100_000], Gen.Int[1, 52]).Sample(
            (seed, week) =>
            {
                var organisation = SomeOrganisation.From(seed);
                var today = SomeOrganisation.First.AddWeeks(week).Monday.AddDays(seed % 7);
                var then = ClosedPeriods.Of(organisation.Tree, Until(organisation, today), organisation.Threshold, today);

                Assert.Equal(then.Lines().Order(), organisation.Publish().Where(c => c.Period.IsClosed(today)).Lines().Order());
            },
            iter: 60);

    [Fact]
    public void A_tree_or_a_threshold_that_changes_later_changes_nothing_before()
    {
        var before = new WeekSheet(SomeWeek.Week, SomeWeek.Tree, 5, [SomeWeek.Mixed(3, 4), SomeWeek.Mixed(4, 4)]);
        var next = SomeWeek.Week.AddWeeks(1);
        var after = new WeekSheet(
            next, OrganisationTree.FromPaths(["/1/", "/1/3/", "/1/4/"]), 3, [SomeWeek.Mixed(3, 4, next), SomeWeek.Mixed(4, 4, next)]);

        var cells = ClosedPeriods.Of([after, before], SomeOrganisation.Afterwards);

        Assert.Equal(
            Suppression.Publish(before).Cells.Lines(), cells.Where(c => c.Period == Period.Of(PeriodKind.Week, SomeWeek.Week)).Lines());
        Assert.Equal(new BallCount(4, 4, 4), cells.Single(c =>
            c is { UnitId: 3, Scope: CellScope.Board, Period.Kind: PeriodKind.FourWeeks }).Colours);
    }

    [Fact]
    public void A_period_that_is_not_closed_is_not_there_at_all()
    {
        var count = SomeWeek.Mixed(3, 6);

        Assert.Empty(ClosedPeriods.Of(SomeWeek.Tree, [count], 5, new DateOnly(2026, 3, 16)));
        Assert.NotEmpty(ClosedPeriods.Of(SomeWeek.Tree, [count], 5, new DateOnly(2026, 3, 17)));
    }

    [Fact]
    public void The_order_of_the_counts_does_not_matter() => Gen.Int[1, 100_000].Sample(
        seed =>
        {
            var organisation = SomeOrganisation.From(seed, weeks: 8);
            var shuffled = organisation with { Counts = [.. organisation.Counts.OrderBy(c => HashCode.Combine(seed, c.UnitId, c.Week))] };
            Assert.Equal(organisation.Publish().Lines(), shuffled.Publish().Lines());
        },
        iter: 60);

    [Fact]
    public void Bands_and_quarters_out_of_stored_weeks_are_those_out_of_the_counts()
    {
        var cells = SomeOrganisation.From(7).Publish();
        var weeks = cells.Where(c => c.Period.Kind == PeriodKind.Week).ToArray();

        foreach (var kind in (PeriodKind[])[PeriodKind.FourWeeks, PeriodKind.Quarter])
        {
            Assert.Equal(
                cells.Where(c => c.Period.Kind == kind).Lines(),
                Suppression.Sums(weeks, kind, SomeOrganisation.Afterwards).Lines());
        }
    }

    // The last of a week, a forgotten round of its Sunday, is counted on the Monday in the second week after it.
    private static WeeklyCount[] Until(SomeOrganisation organisation, DateOnly today) =>
        [.. organisation.Counts.Where(c => c.Week.AddWeeks(2).Monday <= today)];
}
