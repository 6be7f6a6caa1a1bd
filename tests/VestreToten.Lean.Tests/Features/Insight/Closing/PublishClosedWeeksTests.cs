using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Closing;

public sealed partial class PublishClosedWeeksTests(PostgresServer postgres)
{
    private static readonly IsoWeek First = new(2026, 30);
    private static readonly BallCount Mixed = new(5, 3, 2);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_week_is_written_on_the_tuesday_of_the_second_week_after_with_its_headcount_and_not_before(DatabaseProvider provider)
    {
        await using var office = await ClosingOffice.CreateAsync(provider, postgres);
        var (kommune, unit) = await TwoAsync(office);
        await office.CountAsync(unit, First, [Mixed, new BallCount(10, 0, 0)], headcount: 13);

        office.At(First.Monday.AddDays(14));
        await office.Office().ExecuteAsync(Stop);
        Assert.DoesNotContain(await office.UnitsAsync(), w => w.Week >= First);
        await office.PublishAsync(First);

        var rows = (await office.UnitsAsync()).Where(w => w.Week == First).ToDictionary(w => w.UnitId);
        Assert.Equal([kommune.Id, unit.Id], rows.Keys.Order());
        var own = rows[unit.Id];
        Assert.Equal((kommune.Id, 1, 10, 13, new BallCount(13, 4, 3)), (own.ParentId ?? 0, own.Series, own.Ballots, own.Headcount, own.Colours ?? default));
        Assert.Equal((null, 0, 10, 13, own.Colours), (
            rows[kommune.Id].ParentId, rows[kommune.Id].Series, rows[kommune.Id].SubtreeBallots, rows[kommune.Id].SubtreeHeadcount,
            rows[kommune.Id].SubtreeColours));
        Assert.Equal(
            [(unit.Id * 10, 1, 1, Mixed), ((unit.Id * 10) + 1, 1, 2, new BallCount(8, 1, 1))],
            (await office.GoalsAsync()).Select(g => (g.GoalId, g.Wording, g.Position, g.Colours ?? default)));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_week_with_more_ballots_than_people_is_left_out_whatever_number_was_typed_afterwards(DatabaseProvider provider)
    {
        await using var office = await ClosingOffice.CreateAsync(provider, postgres);
        var (kommune, unit) = await TwoAsync(office);
        var other = await office.Database.AddUnitAsync("annen", kommune);
        await office.CountRoundAsync(unit, First, [Mixed], atClose: 9, typedLater: 14);
        await office.CountRoundAsync(other, First, [Mixed], atClose: 10, typedLater: 4);

        await office.PublishAsync(First);

        var rows = (await office.UnitsAsync()).Where(w => w.Week == First).ToDictionary(w => w.UnitId);
        Assert.DoesNotContain(unit.Id, rows.Values.Where(w => w.HasCount).Select(w => w.UnitId));
        Assert.Equal((10, 10), (rows[other.Id].Ballots, rows[other.Id].Headcount));
        Assert.Equal((10, 10), (rows[kommune.Id].SubtreeBallots, rows[kommune.Id].SubtreeHeadcount));
        Assert.Equal([other.Id], (await office.GoalsAsync()).Where(g => g.Week == First).Select(g => g.UnitId));
    }

    private static async Task<(Unit Kommune, Unit Unit)> TwoAsync(ClosingOffice office)
    {
        var kommune = await office.Database.AddUnitAsync("kommunen", hasBoard: false);
        return (kommune, await office.Database.AddUnitAsync("enheten", kommune));
    }
}
