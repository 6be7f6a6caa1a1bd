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
public sealed class SeeTrendsAccessTests(PostgresServer postgres) : IAsyncLifetime
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

    [Fact]
    public async Task An_area_narrows_the_page_and_one_that_is_not_there_or_not_ones_own_is_nothing()
    {
        var admin = await _stored.SignInAsync(Role.Admin, 1);
        var manager = await _stored.SignInAsync(Role.Manager, 2);

        var page = await OverviewAsync(admin, "enhet-2");

        Assert.Equal([2, 3, 4], page!.Rows.Select(r => r.Unit.UnitId));
        Assert.Equal(2, page.Area!.UnitId);
        Assert.Equal([1, 2], page.Areas.Select(a => a.UnitId));
        Assert.Null((await OverviewAsync(admin, ""))!.Area);
        foreach (var unknown in (string[])["finnes-ikke", "enhet-5", "ENHET-2", " ", "' OR 1=1 --"])
            Assert.Null(await OverviewAsync(admin, unknown));
        Assert.Null(await OverviewAsync(manager, "enhet-1"));
    }

    [Fact]
    public async Task A_unit_outside_the_subtree_and_one_that_is_not_there_are_alike()
    {
        var manager = await _stored.SignInAsync(Role.Manager, 2);

        Assert.NotNull(await _stored.Trends.UnitAsync(manager, "enhet-3", TrendSpan.Year, Stop));
        foreach (var slug in (string[])["enhet-1", "enhet-5", "finnes-ikke", "", "ENHET-3"])
            Assert.Null(await _stored.Trends.UnitAsync(manager, slug, TrendSpan.Year, Stop));
    }

    [Fact]
    public async Task A_stranger_and_one_whose_role_is_taken_away_see_nothing()
    {
        var manager = await _stored.SignInAsync(Role.Manager, 2);
        Assert.NotNull(await OverviewAsync(manager));

        await using var db = await _stored.Database.Contexts.CreateDbContextAsync(Stop);
        await db.Grants.ExecuteDeleteAsync(Stop);

        foreach (var who in (ClaimsPrincipal[])[manager, new ClaimsPrincipal()])
        {
            Assert.Null(await OverviewAsync(who));
            Assert.Null(await _stored.Trends.UnitAsync(who, "enhet-2", TrendSpan.HalfYear, Stop));
        }
    }

    private Task<TrendOverview?> OverviewAsync(ClaimsPrincipal who, string? area = null) =>
        _stored.Trends.OverviewAsync(who, TrendSpan.HalfYear, area, Stop);
}
