using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Closing;

public sealed partial class PublishClosedWeeksTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_was_written_never_changes_and_a_late_count_a_moved_unit_and_a_higher_threshold_stay_outside(DatabaseProvider provider)
    {
        await using var office = await ClosingOffice.CreateAsync(provider, postgres);
        var (kommune, unit) = await TwoAsync(office);
        var area = await office.Database.AddUnitAsync("omrade", kommune);
        var other = await office.Database.AddUnitAsync("annen", kommune);
        await office.Database.SaveAsync(MunicipalSettings.For(kommune.Id));
        await office.CountAsync(unit, First, [Mixed]);
        await office.CountAsync(unit, First.AddWeeks(1), [Mixed]);
        await office.PublishAsync(First);
        var then = await office.LinesAsync();

        await office.CountAsync(other, First, [Mixed]);
        await using (var db = await office.Database.Contexts.CreateDbContextAsync(Stop))
        {
            var path = $"{area.Path}{unit.Id}/";
            await db.Units.Where(u => u.Id == unit.Id).ExecuteUpdateAsync(
                u => u.SetProperty(x => x.ParentId, area.Id).SetProperty(x => x.Path, path), Stop);
            (await db.MunicipalSettings.AsTracking().SingleAsync(Stop)).SetThreshold(11);
            await db.SaveChangesAsync(Stop);
        }
        await office.PublishAsync(First.AddWeeks(1));
        Assert.Equal(0, await office.PublishAsync(First.AddWeeks(1)));

        var now = await office.LinesAsync();
        Assert.Empty(then.Except(now));
        var rows = (await office.UnitsAsync()).Where(w => w.UnitId == unit.Id).ToList();
        Assert.Equal([kommune.Id, area.Id], rows.Select(w => w.ParentId ?? 0));
        Assert.Equal([Mixed, null], rows.Select(w => w.Colours));
        Assert.DoesNotContain(await office.UnitsAsync(), w => w.UnitId == other.Id);
        Assert.Equal(10, (await office.UnitsAsync()).Single(w => w.UnitId == area.Id).SubtreeBallots);
    }
}
