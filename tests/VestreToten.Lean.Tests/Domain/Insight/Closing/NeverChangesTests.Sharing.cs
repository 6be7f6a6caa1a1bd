using CsCheck;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

public sealed partial class NeverChangesTests
{
    [Fact]
    public void Who_shows_with_whom_follows_from_the_ballots_and_never_from_the_colours() => Gen.Int[1, 100_000].Sample(
        seed =>
        {
            var organisation = SomeOrganisation.From(seed, weeks: 8);
            var allRed = organisation with
            {
                Counts = [.. organisation.Counts.Select(c => c with { Goals = [.. c.Goals.Select(g => g with { Colours = new BallCount(0, 0, c.Ballots) })] })],
            };
            Assert.Equal(Shape(organisation), Shape(allRed));
        },
        iter: 60);

    [Fact]
    public void A_unit_shows_the_same_to_its_manager_as_to_those_above() => Gen.Int[1, 100_000].Sample(
        seed =>
        {
            var organisation = SomeOrganisation.From(seed, weeks: 8);
            var top = organisation.Tree.Below(1).First();
            List<int> within = [top];
            for (var next = 0; next < within.Count; next++)
                within.AddRange(organisation.Tree.Below(within[next]));
            var alone = ClosedPeriods.Of(
                organisation.TreeBelow(top), [.. organisation.Counts.Where(c => within.Contains(c.UnitId))],
                organisation.Threshold, SomeOrganisation.Afterwards);

            // A week in which nobody below met has no sheet of its own there.
            Assert.Equal(
                organisation.Publish().Where(c => within.Contains(c.UnitId) && c.Ballots > 0).Lines().Order(),
                alone.Where(c => c.Ballots > 0).Lines().Order());
        },
        iter: 60);

    private static IEnumerable<(int, CellScope, Period, HiddenReason?, int, int, string)> Shape(SomeOrganisation organisation) =>
        organisation.Publish().Select(c =>
            (c.UnitId, c.Scope, c.Period, c.Hidden, c.ColouredBallots, c.Colours?.Total ?? 0, string.Join(',', c.Boards)));
}
