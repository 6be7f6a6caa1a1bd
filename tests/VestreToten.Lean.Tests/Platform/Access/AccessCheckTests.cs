using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Platform.Access;

/// <summary>On a kommune with two branches: care (two homes) and roads.</summary>
public sealed partial class AccessCheckTests : IAsyncLifetime
{
    private SqliteDatabase _database = null!;
    private AccessCheck _access = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await SqliteDatabase.CreateAsync();
        _access = new AccessCheck(_database.Contexts, TimeProvider.System);
        var kommune = await AddAsync(Unit.Kommune("Kommunen", "kommunen"), null);
        // Made in another order than they stand in, so that neither number nor name gives the order away.
        var roads = await AddAsync(Unit.Below(kommune, "Anlegg og vei", "vei", order: 2, staff: 20), kommune);
        var care = await AddAsync(Unit.Below(kommune, "Omsorg", "omsorg", order: 1, staff: 4), kommune);
        await AddAsync(Unit.Below(care, "Ytterskogen", "ytterskogen", order: 2, staff: 14), care);
        await AddAsync(Unit.Below(care, "Østsida", "ostsida", order: 1, staff: 9), care);
        await AddAsync(Unit.Below(roads, "Vintervakta", "vintervakta", order: 1, staff: 6), roads);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_leader_runs_the_meetings_of_the_own_unit()
    {
        var leader = await _database.SignInAsync(Role.Leader, "ytterskogen");
        var board = await _access.FindAsync(leader, Right.RunMeeting, "ytterskogen", Now);
        Assert.NotNull(board);
        Assert.Equal(("Ytterskogen", "ytterskogen"), (board.UnitName, board.Slug));
        Assert.True(await _access.AllowsAsync(leader, Right.RunMeeting, board.BoardId, Now));
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private async Task<Unit> AddAsync(Unit unit, Unit? parent)
    {
        await using var db = await _database.Contexts.CreateDbContextAsync(Now);
        db.Units.Add(unit);
        await db.SaveChangesAsync(Now);
        unit.TakePlace(parent);
        db.Boards.Add(Board.For(unit.Id, DayOfWeek.Tuesday, new TimeOnly(8, 30)));
        await db.SaveChangesAsync(Now);
        return unit;
    }

    private async Task<int> BoardIdAsync(string slug)
    {
        await using var db = await _database.Contexts.CreateDbContextAsync(Now);
        return await (from b in db.Boards join u in db.Units on b.UnitId equals u.Id where u.Slug == slug select b.Id).SingleAsync(Now);
    }

    private async Task ChangeAsync(Func<VestreToten.Lean.Data.LeanDbContext, Task> change)
    {
        await using var db = await _database.Contexts.CreateDbContextAsync(Now);
        await change(db);
    }
}
