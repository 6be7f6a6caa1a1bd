using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Calendars;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Insight.Calendars;

public sealed partial class RenewCalendarFeedTests
{
    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    public async Task Nobody_but_the_leader_may(Role role)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var (unit, board) = await AddAsync(database);
        var who = await database.SignInAsync(unit, role);
        Assert.Equal(Outcome.Denied, await Renewing(database).ExecuteAsync(who, board, seen: null, Stop));
        Assert.Equal(Outcome.Denied, await Withdrawing(database).ExecuteAsync(who, board, Stop));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(0, await db.CalendarFeeds.CountAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_two_who_renew_at_once_one_is_told(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (unit, board) = await AddAsync(database);
        var leader = await database.SignInAsync(unit, Role.Leader);
        var keys = new CalendarKeyQueries(database.Reads());
        await Renewing(database).ExecuteAsync(leader, board, seen: null, Stop);
        var seen = await keys.KeyAsync(leader, board, Stop);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Renewing(database).ExecuteAsync(leader, board, seen, Stop), Stop)));

        Assert.Equal([Outcome.Conflict, Outcome.Done], outcomes.Order());
    }
}
