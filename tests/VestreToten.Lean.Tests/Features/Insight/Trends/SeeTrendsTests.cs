using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Domain.Insight.Closing;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed partial class SeeTrendsTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly IsoWeek Last = SomeOrganisation.First.AddWeeks(52);

    [Theory]
    [ClassData(typeof(BothProviders))]
    public Task What_the_pages_show_is_what_the_gate_let_out(DatabaseProvider provider) => ShowsWhatWasLetOutAsync(provider, 1, 2);

    [Theory]
    [ClassData(typeof(BothProviders))]
    [Trait(Suite.Name, Suite.Long)]
    public Task What_the_pages_show_is_what_the_gate_let_out_in_other_organisations_too(DatabaseProvider provider) => ShowsWhatWasLetOutAsync(provider, 3, 4);

    private async Task ShowsWhatWasLetOutAsync(DatabaseProvider provider, int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var organisation = SomeOrganisation.From(seed);
            await using var stored = await StoredOrganisation.CreateAsync(provider, postgres, Last);
            await stored.PlantAsync(organisation.Paths);
            await stored.CloseAsync(organisation.Sheets);
            var everything = organisation.Publish();
            var admin = await stored.SignInAsync(Role.Admin, 1);
            foreach (var span in Enum.GetValues<TrendSpan>())
            {
                var overview = (await stored.Trends.OverviewAsync(admin, span, null, Stop))!;
                Assert.Equal((Last.AddWeeks(1 - (int)span), Last), (overview.First, overview.Last));
                Assert.Equal(organisation.Paths.Count, overview.Rows.Count);
                foreach (var row in overview.Rows)
                    HoldsWhatWasLetOut(row, everything, overview.First);
            }

            foreach (var unit in organisation.Tree.Upwards)
            {
                var page = (await stored.Trends.UnitAsync(admin, StoredOrganisation.Slug(unit), TrendSpan.Year, Stop))!;
                HoldsWhatWasLetOut(page.Row, everything, page.First);
                Same(page.Bands, Cells(everything, unit, CellScope.Board, PeriodKind.FourWeeks, page.First));
                Same(page.Quarters, Cells(everything, unit, CellScope.Board, PeriodKind.Quarter, page.First));
                Same(page.Subtree, page.Unit.HasUnitsBelow ? Cells(everything, unit, CellScope.Subtree, PeriodKind.FourWeeks, page.First) : []);
            }
        }
    }

    private static void HoldsWhatWasLetOut(TrendRow row, IReadOnlyList<PublishedCell> everything, IsoWeek first)
    {
        var unit = row.Unit.UnitId;
        Assert.Equal(
            Cells(everything, unit, CellScope.Board, PeriodKind.Week, first).Select(c => (c.Period.First, c.Colours, c.Ballots, c.Headcount)),
            row.Points.Select(p => (p.Week, p.Colours, p.Ballots, p.Headcount)));
        // 2026 has thirteen bands, and all are closed.
        var firstBand = new Period(PeriodKind.FourWeeks, 2026, 10).First;
        Same(row.Bands, Cells(everything, unit, CellScope.Board, PeriodKind.FourWeeks, firstBand));
        Same(row.Subtree, row.Unit.HasUnitsBelow ? Cells(everything, unit, CellScope.Subtree, PeriodKind.FourWeeks, firstBand) : []);
    }

    private static IEnumerable<PublishedCell> Cells(IEnumerable<PublishedCell> all, int unit, CellScope scope, PeriodKind kind, IsoWeek first) =>
        // Of a subtree in which nobody met there is nothing stored.
        all.Where(c => c.UnitId == unit && c.Scope == scope && c.Period.Kind == kind && c.Period.First >= first && c.Headcount > 0)
            .OrderBy(c => c.Period.First);

    // The root has a row, and so a band, also where nobody met.
    private static void Same(IEnumerable<TrendBandCell> shown, IEnumerable<PublishedCell> letOut) => Assert.Equal(
        letOut.Select(c => (c.Period, c.Colours, c.ColouredBallots, c.Ballots, c.Headcount, c.Weeks)),
        shown.Where(c => c.Headcount > 0).Select(c => (c.Period, c.Colours, c.ColouredBallots, c.Ballots, c.Headcount, c.ShownWeeks)));
}
