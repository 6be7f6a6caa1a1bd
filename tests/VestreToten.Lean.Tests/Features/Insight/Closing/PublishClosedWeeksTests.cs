using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Closing;

public sealed class PublishClosedWeeksTests(PostgresServer postgres)
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

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Two_nodes_at_once_write_every_week_once(DatabaseProvider provider)
    {
        await using var office = await ClosingOffice.CreateAsync(provider, postgres);
        var (_, unit) = await TwoAsync(office);
        for (var i = 0; i < 30; i++)
            await office.CountAsync(unit, First.AddWeeks(i), [i < 20 ? new BallCount(8, 3, 1) : new BallCount(2, 3, 7)]);
        office.At(Period.Of(PeriodKind.Week, First.AddWeeks(29)).ClosesOn);

        var weeks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => office.Office().ExecuteAsync(Stop), Stop)));

        Assert.Equal(30, weeks.Sum());
        var together = await office.LinesAsync();
        await using var alone = await ClosingOffice.CreateAsync(provider, postgres);
        var (_, same) = await TwoAsync(alone);
        for (var i = 0; i < 30; i++)
        {
            await alone.CountAsync(same, First.AddWeeks(i), [i < 20 ? new BallCount(8, 3, 1) : new BallCount(2, 3, 7)]);
            await alone.PublishAsync(First.AddWeeks(i));
        }
        Assert.Equal(await alone.LinesAsync(), together);
        Assert.Contains(await office.GoalsAsync(), g => g.Ongoing == TrendDirection.Worse && g.ChangeBegan == First.AddWeeks(20));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_commit_that_fails_leaves_nothing_of_its_weeks_and_the_next_hour_writes_them(DatabaseProvider provider)
    {
        await using var office = await ClosingOffice.CreateAsync(provider, postgres);
        var (_, unit) = await TwoAsync(office);
        await office.CountAsync(unit, First, [Mixed]);
        await using (var db = await office.Database.Contexts.CreateDbContextAsync(Stop))
        {
            var clash = provider == DatabaseProvider.Sqlite
                ? "CREATE TRIGGER \"Stuck\" BEFORE INSERT ON \"ClosedGoalWeeks\" BEGIN SELECT RAISE(ABORT, 'stuck'); END"
                : "ALTER TABLE \"ClosedGoalWeeks\" ADD CONSTRAINT \"Stuck\" CHECK (\"Ballots\" < 0)";
            await db.Database.ExecuteSqlAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create(clash), Stop);
        }
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => office.PublishAsync(First));
        Assert.Empty(await office.LinesAsync());

        await using (var db = await office.Database.Contexts.CreateDbContextAsync(Stop))
        {
            var lift = provider == DatabaseProvider.Sqlite
                ? "DROP TRIGGER \"Stuck\"" : "ALTER TABLE \"ClosedGoalWeeks\" DROP CONSTRAINT \"Stuck\"";
            await db.Database.ExecuteSqlAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create(lift), Stop);
        }
        Assert.Equal(1, await office.PublishAsync(First));
        Assert.Single(await office.GoalsAsync());
    }

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

    private static async Task<(Unit Kommune, Unit Unit)> TwoAsync(ClosingOffice office)
    {
        var kommune = await office.Database.AddUnitAsync("kommunen", hasBoard: false);
        return (kommune, await office.Database.AddUnitAsync("enheten", kommune));
    }
}
