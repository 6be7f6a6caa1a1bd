using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Calendars;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Insight.Calendars;

public sealed partial class RenewCalendarFeedTests(PostgresServer postgres)
{
    private static readonly FakeTimeProvider Time = new(Calendar.TuesdayMorning);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_leader_makes_an_address_renews_it_and_withdraws_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (unit, board) = await AddAsync(database);
        var leader = await database.SignInAsync(unit, Role.Leader);
        var queries = new CalendarQueries(database.Contexts, new CalendarRevisions(database.Contexts, Time), Time);
        var keys = new CalendarKeyQueries(database.Reads());
        Assert.Null(await keys.KeyAsync(leader, board, Stop));

        Assert.Equal(Outcome.Done, await Renewing(database).ExecuteAsync(leader, board, seen: null, Stop));
        var first = await keys.KeyAsync(leader, board, Stop);
        Assert.NotNull(await queries.OpenAsync("ytterskogen", first!, Stop));

        Assert.Equal(Outcome.Done, await Renewing(database).ExecuteAsync(leader, board, first, Stop));
        var second = await keys.KeyAsync(leader, board, Stop);
        Assert.Null(await queries.OpenAsync("ytterskogen", first!, Stop));
        Assert.NotNull(await queries.OpenAsync("ytterskogen", second!, Stop));

        Assert.Equal(Outcome.Done, await Withdrawing(database).ExecuteAsync(leader, board, Stop));
        Assert.Equal(Outcome.Done, await Withdrawing(database).ExecuteAsync(leader, board, Stop));
        Assert.Null(await queries.OpenAsync("ytterskogen", second!, Stop));
        Assert.Null(await keys.KeyAsync(leader, board, Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_weeks_around_new_year_are_all_there_with_week_53(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (unit, board) = await AddAsync(database);
        var leader = await database.SignInAsync(unit, Role.Leader);
        await Renewing(database).ExecuteAsync(leader, board, seen: null, Stop);
        var queries = new CalendarQueries(database.Contexts, new CalendarRevisions(database.Contexts, Time), Time);
        var keys = new CalendarKeyQueries(database.Reads());
        var calendar = await queries.OpenAsync("ytterskogen", (await keys.KeyAsync(leader, board, Stop))!, Stop);
        var weeks = calendar!.Meetings.Select(m => m.Week.ToString()).ToList();
        Assert.Equal(["2026-52", "2026-53", "2027-01"], weeks.SkipWhile(w => w != "2026-52").Take(3));
        Assert.Equal(("2026-40", "2027-21"), (weeks[0], weeks[^1]));
    }

    private static async Task<(Unit Unit, int Board)> AddAsync(TestDatabase database)
    {
        var unit = await database.AddUnitAsync("ytterskogen");
        return (unit, await database.BoardIdAsync(unit));
    }

    private static RenewCalendarFeed Renewing(TestDatabase database) => new(database.Commands(time: Time));

    private static WithdrawCalendarFeed Withdrawing(TestDatabase database) => new(database.Commands(time: Time));
}
