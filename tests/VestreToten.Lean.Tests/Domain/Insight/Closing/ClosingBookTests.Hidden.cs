using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

public sealed partial class ClosingBookTests
{
    [Theory]
    [InlineData(1, 10)]
    [InlineData(11, 40, Traits = [Suite.Name, Suite.Long])]
    public void What_is_hidden_may_be_something_else_and_every_band_and_signal_is_the_same(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var organisation = SomeOrganisation.From(seed);
            var turned = organisation with { Counts = [.. organisation.Counts.Select(c => Turned(c, organisation.Threshold))] };

            Assert.Equal(Lines(Close(organisation.Sheets)), Lines(Close(turned.Sheets)));
            Assert.NotEqual(Vases(organisation), Vases(turned));
        }

        static IEnumerable<BallCount?> Vases(SomeOrganisation organisation) =>
            organisation.Counts.SelectMany(c => c.Goals.Select(g => g.Colours));

        // Nearly all alike becomes all alike. A small board's vases change places: what a sum is made of does not show.
        static WeeklyCount Turned(WeeklyCount count, int threshold) => count.Ballots >= threshold && count.Ballots >= 5
            ? count with { Goals = [.. count.Goals.Select(g => g with { Colours = Alike(g.Colours ?? default) })] }
            : count with { Goals = [.. count.Goals.Select((g, i) => g with { Colours = count.Goals[(i + 1) % count.Goals.Count].Colours })] };

        static BallCount Alike(BallCount vase) =>
            vase.Green >= vase.Total - 2 ? new(vase.Total, 0, 0) : vase.Pink >= vase.Total - 2 ? new(0, vase.Total, 0)
            : vase.Red >= vase.Total - 2 ? new(0, 0, vase.Total) : vase;
    }
}
