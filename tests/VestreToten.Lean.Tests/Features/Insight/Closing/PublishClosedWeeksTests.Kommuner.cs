using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Closing;

public sealed partial class PublishClosedWeeksTests
{
    [Fact]
    public async Task Two_kommuner_have_each_their_threshold_and_their_small_boards_are_never_put_together()
    {
        await using var office = await ClosingOffice.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var (kommune, unit) = await TwoAsync(office);
        var neighbour = await office.Database.AddUnitAsync("nabo");
        var strict = MunicipalSettings.For(neighbour.Id);
        strict.SetThreshold(11);
        await office.Database.SaveAsync(strict, MunicipalSettings.For(kommune.Id));
        await office.CountAsync(unit, First, [Mixed]);
        await office.CountAsync(neighbour, First, [Mixed]);

        await office.PublishAsync(First);

        var rows = await office.UnitsAsync();
        Assert.Equal([(kommune.Id, Mixed), (unit.Id, Mixed), (neighbour.Id, null)], rows.Select(w => (w.UnitId, w.SubtreeColours)));
        Assert.Equal([null, kommune.Id, null], rows.Select(w => w.ParentId));
    }

    [Fact]
    public async Task A_count_whose_meeting_nobody_wrote_down_has_its_ballots_for_a_headcount()
    {
        await using var office = await ClosingOffice.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var (_, unit) = await TwoAsync(office);
        await office.CountWithoutMeetingAsync(unit, First, Mixed);

        await office.PublishAsync(First);

        Assert.Equal((10, 10), (await office.UnitsAsync()).Where(w => w.UnitId == unit.Id).Select(w => (w.Ballots, w.Headcount)).Single());
    }

    [Fact]
    public async Task A_goal_that_is_reworded_every_week_has_no_band_and_no_signal()
    {
        await using var office = await ClosingOffice.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var (_, unit) = await TwoAsync(office);
        for (var i = 0; i < 30; i++)
            await office.CountAsync(unit, First.AddWeeks(i), [i < 15 ? new BallCount(10, 0, 0) : new BallCount(0, 0, 10)], wording: i + 1);

        await office.PublishAsync(First.AddWeeks(29));

        Assert.Equal(Enumerable.Range(1, 30), (await office.GoalsAsync()).Select(g => g.Wording));
        Assert.Equal(Enumerable.Range(1, 30), (await office.UnitsAsync()).Where(w => w.UnitId == unit.Id).Select(w => w.Series));
        Assert.All(await office.GoalsAsync(), g => Assert.Equal((null, null), (g.Band, g.Ongoing)));
        Assert.All(await office.UnitsAsync(), w => Assert.Equal((null, null), (w.Band, w.Ongoing)));
    }
}
