using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Closing;

public sealed partial class PublishClosedWeeksTests
{
    [Fact]
    public async Task Weeks_without_a_meeting_close_too_by_the_roots_row_alone_week_53_among_them()
    {
        await using var office = await ClosingOffice.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var (kommune, unit) = await TwoAsync(office);
        var (first, long53, last) = (new IsoWeek(2026, 51), new IsoWeek(2026, 53), new IsoWeek(2027, 2));
        var skipped = Meeting.Plan(await office.Database.BoardIdAsync(unit), long53.AddWeeks(-1).Monday, 10);
        skipped.Skip(NotHeldReason.Holiday);
        await office.Database.SaveAsync(skipped);
        await office.CountAsync(unit, first, [Mixed]);
        await office.CountAsync(unit, long53, [Mixed]);

        Assert.Equal(5, await office.PublishAsync(last));

        var rows = await office.UnitsAsync();
        Assert.Equal(
            [first, new IsoWeek(2026, 52), long53, new IsoWeek(2027, 1), last], rows.Where(w => w.UnitId == kommune.Id).Select(w => w.Week));
        Assert.Equal([first, long53], rows.Where(w => w.UnitId == unit.Id).Select(w => w.Week));
        Assert.All(rows.Where(w => w.UnitId == unit.Id), w => Assert.Equal(1, w.Series));
    }

    [Fact]
    public async Task A_new_kommune_has_its_last_closed_week_written_at_once_so_that_nothing_older_can_come_in()
    {
        await using var office = await ClosingOffice.CreateAsync(DatabaseProvider.Sqlite, postgres);
        Assert.Equal(0, await office.PublishAsync(First));
        var (kommune, unit) = await TwoAsync(office);
        Assert.Equal(1, await office.PublishAsync(First));
        await office.CountAsync(unit, First.AddWeeks(-1), [Mixed]);
        await office.CountWithoutMeetingAsync(unit, First, Mixed);

        Assert.Equal(1, await office.PublishAsync(First.AddWeeks(1)));

        Assert.All(await office.UnitsAsync(), w => Assert.Equal((kommune.Id, 0), (w.UnitId, w.SubtreeBallots)));
        Assert.Empty(await office.GoalsAsync());
    }
}
