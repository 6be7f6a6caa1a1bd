using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Domain.Insight.Closing;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed partial class SeeTrendsTests
{
    [Fact]
    public async Task A_band_waits_until_the_last_of_its_weeks_is_written_and_not_only_closed_by_the_day()
    {
        // Week 4 ends the first band; 2026-05 and later have not come.
        var (third, fourth) = (new IsoWeek(2026, 3), new IsoWeek(2026, 4));
        await using var stored = await StoredOrganisation.CreateAsync(DatabaseProvider.Sqlite, postgres, fourth);
        await stored.PlantAsync(["/1/", "/1/2/"]);
        var tree = OrganisationTree.FromPaths(["/1/", "/1/2/"]);
        var sheets = Enumerable.Range(1, 4).Select(n => new IsoWeek(2026, n))
            // Nobody met in week 4: the root's row alone says that it is written.
            .Select(week => new WeekSheet(week, tree, 5, week == fourth ? [] : [SomeWeek.Mixed(2, 8, week)])).ToList();
        var admin = await stored.SignInAsync(Role.Manager, 2);

        await stored.CloseAsync(sheets.Take(3));
        var before = (await stored.Trends.OverviewAsync(admin, TrendSpan.HalfYear, null, Stop))!;
        Assert.Equal(fourth, before.Last);
        Assert.Equal(third, Assert.Single(before.Rows).Points[^1].Week);
        Assert.Empty(before.Rows[0].Bands);

        await stored.CloseAsync(sheets.Skip(3));
        var after = (await stored.Trends.OverviewAsync(admin, TrendSpan.HalfYear, null, Stop))!;
        Assert.Equal((24, 3), (Assert.Single(after.Rows[0].Bands).Ballots, after.Rows[0].Bands[0].ShownWeeks));
    }

    [Fact]
    public async Task A_period_that_begins_before_the_page_is_not_shown_in_part()
    {
        // 26 weeks that end with 2026-30 begin with 2026-05, in the middle of a quarter.
        var last = new IsoWeek(2026, 30);
        await using var stored = await StoredOrganisation.CreateAsync(DatabaseProvider.Sqlite, postgres, last);
        await stored.PlantAsync(["/1/"]);
        var tree = OrganisationTree.FromPaths(["/1/"]);
        await stored.CloseAsync(Enumerable.Range(1, 30).Select(n => new IsoWeek(2026, n))
            .Select(week => new WeekSheet(week, tree, 5, [SomeWeek.Mixed(1, 8, week)])));

        var page = (await stored.Trends.UnitAsync(await stored.SignInAsync(Role.Leader, 1), StoredOrganisation.Slug(1), TrendSpan.HalfYear, Stop))!;

        Assert.Equal([2], page.Quarters.Select(q => q.Period.Number));
        Assert.Equal([2, 3, 4, 5, 6, 7], page.Bands.Select(b => b.Period.Number));
        Assert.Equal([4, 5, 6, 7], page.Row.Bands.Select(b => b.Period.Number));
        Assert.Equal(new IsoWeek(2026, 1), page.OldestWeek);
    }

    [Fact]
    public async Task A_unit_that_has_moved_says_since_when_and_its_earlier_weeks_stay_with_the_unit_above_it_then()
    {
        var last = new IsoWeek(2026, 20);
        await using var stored = await StoredOrganisation.CreateAsync(DatabaseProvider.Sqlite, postgres, last);
        await stored.PlantAsync(["/1/", "/1/2/", "/1/3/", "/1/2/4/"]);
        var (before, now) = (OrganisationTree.FromPaths(["/1/", "/1/2/", "/1/3/", "/1/3/4/"]), OrganisationTree.FromPaths(["/1/", "/1/2/", "/1/3/", "/1/2/4/"]));
        await stored.CloseAsync(Enumerable.Range(9, 12).Select(n => new IsoWeek(2026, n))
            .Select(week => new WeekSheet(week, week.Number < 17 ? before : now, 5, [SomeWeek.Mixed(4, 8, week)])));

        var page = (await stored.Trends.OverviewAsync(await stored.SignInAsync(Role.Admin, 1), TrendSpan.HalfYear, null, Stop))!;

        Assert.Equal([null, null, new IsoWeek(2026, 17), null], page.Rows.Select(r => r.MovedIn));
        Assert.Equal([1, 2, 4, 3], page.Rows.Select(r => r.Unit.UnitId));
        Assert.Equal([3, 4, 5], page.Rows[0].Subtree.Select(b => b.Period.Number));
        Assert.Equal([5], page.Rows[1].Subtree.Where(b => b.Ballots > 0).Select(b => b.Period.Number));
        Assert.Empty(page.Rows[3].Subtree);
    }
}
