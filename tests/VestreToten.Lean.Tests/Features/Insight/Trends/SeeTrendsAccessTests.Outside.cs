using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed partial class SeeTrendsAccessTests
{
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
}
