using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Domain.Insight.Closing;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

/// <summary>On a kommune with two branches: 2 above 3 and 4, and 5 alone.</summary>
public sealed partial class SeeTrendsAccessTests(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly string[] Paths = ["/1/", "/1/2/", "/1/2/3/", "/1/2/4/", "/1/5/"];
    private static readonly IsoWeek Last = new(2026, 12);

    private StoredOrganisation _stored = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _stored = await StoredOrganisation.CreateAsync(DatabaseProvider.Sqlite, postgres, Last);
        await _stored.PlantAsync(Paths);
        await _stored.CloseAsync(Enumerable.Range(1, 12).Select(n => new IsoWeek(2026, n)).Select(week => new WeekSheet(
            week, SomeWeek.Tree, 5, [SomeWeek.Mixed(2, 6, week), SomeWeek.Mixed(3, 8, week), SomeWeek.Mixed(4, 3, week), SomeWeek.Mixed(5, 9, week)])));
    }

    public ValueTask DisposeAsync() => _stored.DisposeAsync();

    [Fact]
    public async Task A_manager_sees_the_subtree_in_the_order_of_the_organisation_and_its_sums()
    {
        var manager = await _stored.SignInAsync(Role.Manager, 2);

        var page = await OverviewAsync(manager);

        Assert.Equal([(2, 0, true), (3, 1, false), (4, 1, false)], page!.Rows.Select(r => (r.Unit.UnitId, r.Unit.Depth, r.Unit.HasUnitsBelow)));
        Assert.Equal([2], page.Areas.Select(a => a.UnitId));
        Assert.All(page.Rows[0].Subtree, band => Assert.Equal(4 * 17, band.Ballots));
        Assert.Equal(3, page.Rows[0].Subtree.Count);
        Assert.All(page.Rows[2].Points, p => Assert.Equal((HiddenReason.TooFew, 3), (p.Hidden, p.Ballots)));
    }

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Leader)]
    public async Task Those_of_a_unit_see_it_alone_without_the_sums_of_what_lies_below(Role role)
    {
        var who = await _stored.SignInAsync(role, 2);

        var row = Assert.Single((await OverviewAsync(who))!.Rows);
        var page = await _stored.Trends.UnitAsync(who, "enhet-2", TrendSpan.HalfYear, Stop);

        Assert.Equal((2, false), (row.Unit.UnitId, row.Unit.HasUnitsBelow));
        Assert.Empty(row.Subtree);
        Assert.Empty(page!.Subtree);
        Assert.NotEmpty(row.Bands);
        Assert.Null(await OverviewAsync(who, "enhet-2"));
        foreach (var other in (int[])[1, 3, 4, 5])
            Assert.Null(await _stored.Trends.UnitAsync(who, StoredOrganisation.Slug(other), TrendSpan.HalfYear, Stop));
    }

    private Task<TrendOverview?> OverviewAsync(ClaimsPrincipal who, string? area = null) =>
        _stored.Trends.OverviewAsync(who, TrendSpan.HalfYear, area, Stop);
}
