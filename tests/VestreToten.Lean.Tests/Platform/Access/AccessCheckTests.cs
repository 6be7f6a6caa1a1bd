using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Platform.Access;

/// <summary>On a kommune with two branches: care (two homes) and roads.</summary>
public sealed class AccessCheckTests : IAsyncLifetime
{
    private SqliteDatabase _database = null!;
    private AccessCheck _access = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await SqliteDatabase.CreateAsync();
        _access = new AccessCheck(_database.Contexts);
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

    [Theory]
    [InlineData("ostsida")]
    [InlineData("omsorg")]
    [InlineData("kommunen")]
    [InlineData("finnes-ikke")]
    [InlineData("YTTERSKOGEN")]
    [InlineData("' OR 1=1 --")]
    [InlineData("")]
    public async Task Somebody_elses_board_and_one_that_is_not_there_are_alike(string slug)
    {
        var leader = await _database.SignInAsync(Role.Leader, "ytterskogen");
        foreach (var right in Enum.GetValues<Right>())
            Assert.Null(await _access.FindAsync(leader, right, slug, Now));
    }

    [Fact]
    public async Task A_board_by_number_is_no_way_around()
    {
        var leader = await _database.SignInAsync(Role.Leader, "ytterskogen");
        foreach (var right in Enum.GetValues<Right>())
        {
            Assert.False(await _access.AllowsAsync(leader, right, await BoardIdAsync("ostsida"), Now));
            Assert.False(await _access.AllowsAsync(leader, right, 4711, Now));
        }
    }

    [Fact]
    public async Task A_manager_sees_the_subtree_and_runs_nothing()
    {
        var manager = await _database.SignInAsync(Role.Manager, "omsorg");
        foreach (var slug in (string[])["omsorg", "ytterskogen", "ostsida"])
        {
            Assert.NotNull(await _access.FindAsync(manager, Right.SeeBoard, slug, Now));
            Assert.Null(await _access.FindAsync(manager, Right.SeeResults, slug, Now));
            Assert.Null(await _access.FindAsync(manager, Right.RunMeeting, slug, Now));
            Assert.Null(await _access.FindAsync(manager, Right.SeeLiveCount, slug, Now));
        }

        foreach (var slug in (string[])["kommunen", "vei", "vintervakta"])
            Assert.Null(await _access.FindAsync(manager, Right.SeeBoard, slug, Now));
    }

    [Fact]
    public async Task Boards_stand_in_the_order_of_the_organisation_each_under_its_own()
    {
        var boards = await _access.BoardsAsync(await _database.SignInAsync(Role.Admin, "kommunen"), Now);
        Assert.Equal(
            [("kommunen", 0), ("omsorg", 1), ("ostsida", 2), ("ytterskogen", 2), ("vei", 1), ("vintervakta", 2)],
            boards.Select(b => (b.Board.Slug, b.Depth)));
        Assert.All(boards, b => Assert.False(b.MayRunMeeting));
    }

    [Fact]
    public async Task Depth_counts_from_what_the_asker_sees()
    {
        var who = await _database.SignInAsync(Role.Manager, "omsorg");
        await GrantAsync(who, Role.Leader, "vei");
        var boards = await _access.BoardsAsync(who, Now);
        Assert.Equal(
            [("omsorg", 0, false), ("ostsida", 1, false), ("ytterskogen", 1, false), ("vei", 0, true)],
            boards.Select(b => (b.Board.Slug, b.Depth, b.MayRunMeeting)));
    }

    [Fact]
    public async Task A_branch_that_is_not_seen_keeps_its_place()
    {
        var who = await _database.SignInAsync(Role.Manager, "omsorg");
        await GrantAsync(who, Role.Leader, "vintervakta");
        var boards = await _access.BoardsAsync(who, Now);
        Assert.Equal(["omsorg", "ostsida", "ytterskogen", "vintervakta"], boards.Select(b => b.Board.Slug));
    }

    [Fact]
    public async Task Units_stand_in_the_same_order_and_say_where_the_asker_sees_all_that_lies_below()
    {
        var who = await _database.SignInAsync(Role.Manager, "omsorg");
        await GrantAsync(who, Role.Staff, "vei");
        await GrantAsync(who, Role.Leader, "vintervakta");

        var units = await _access.UnitsAsync(who, Right.SeeTrends, Now);

        Assert.Equal(
            [("omsorg", 0, true), ("ostsida", 1, false), ("ytterskogen", 1, false), ("vei", 0, false), ("vintervakta", 1, false)],
            units.Select(u => (u.Slug, u.Depth, u.SeesBelow)));
        Assert.Equal(await BoardIdAsync("vei"), units[3].BoardId);
        Assert.Equal(["vei", "vintervakta"], (await _access.UnitsAsync(who, Right.WorkOnImprovements, Now)).Select(u => u.Slug));
        Assert.Equal(
            (await _access.BoardsAsync(await _database.SignInAsync(Role.Admin, "kommunen"), Now)).Select(b => (b.Board.Slug, b.Depth)),
            (await _access.UnitsAsync(await _database.SignInAsync(Role.Admin, "kommunen"), Right.SeeTrends, Now)).Select(u => (u.Slug, u.Depth)));
    }

    [Fact]
    public async Task A_unit_without_a_board_is_a_unit_all_the_same()
    {
        await ChangeAsync(db => db.Boards.Where(b => db.Units.Any(u => u.Id == b.UnitId && u.Slug == "omsorg")).ExecuteDeleteAsync(Now));
        var manager = await _database.SignInAsync(Role.Manager, "omsorg");

        Assert.Equal(["omsorg", "ostsida", "ytterskogen"], (await _access.UnitsAsync(manager, Right.SeeTrends, Now)).Select(u => u.Slug));
        var unit = await _access.FindUnitAsync(manager, Right.SeeTrends, "omsorg", Now);
        Assert.Equal((null, true, "Omsorg"), (unit!.BoardId, unit.SeesBelow, unit.Name));
        Assert.False((await _access.FindUnitAsync(manager, Right.SeeTrends, "ostsida", Now))!.SeesBelow);
    }

    [Theory]
    [InlineData("ostsida")]
    [InlineData("kommunen")]
    [InlineData("finnes-ikke")]
    [InlineData("")]
    public async Task Somebody_elses_unit_and_one_that_is_not_there_are_alike(string slug)
    {
        var leader = await _database.SignInAsync(Role.Leader, "ytterskogen");
        foreach (var right in Enum.GetValues<Right>())
            Assert.Null(await _access.FindUnitAsync(leader, right, slug, Now));
    }

    [Fact]
    public async Task A_revoked_role_is_gone_at_the_next_question()
    {
        var leader = await _database.SignInAsync(Role.Leader, "ytterskogen");
        await ChangeAsync(db => db.Grants.ExecuteDeleteAsync(Now));
        await AssertHasNothingAsync(leader);
    }

    [Fact]
    public async Task A_disabled_account_has_nothing()
    {
        var leader = await _database.SignInAsync(Role.Leader, "ytterskogen");
        await ChangeAsync(db => db.Users.ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true), Now));
        await AssertHasNothingAsync(leader);
    }

    [Fact]
    public async Task A_session_that_was_signed_out_has_nothing()
    {
        var leader = await _database.SignInAsync(Role.Leader, "ytterskogen");
        await new Sessions(_database.Contexts, TimeProvider.System).EndAsync(SessionClaims.Read(leader)!.Value, Now);
        await AssertHasNothingAsync(leader);
    }

    [Fact]
    public async Task One_accounts_number_with_anothers_session_has_nothing()
    {
        var leader = SessionClaims.Read(await _database.SignInAsync(Role.Leader, "ytterskogen"))!.Value;
        var other = SessionClaims.Read(await _database.SignInAsync(Role.Leader, "ostsida"))!.Value;
        await AssertHasNothingAsync((leader with { SessionId = other.SessionId }).ToPrincipal("test", "Ola"));
        await AssertHasNothingAsync((leader with { SessionId = Guid.NewGuid() }).ToPrincipal("test", "Ola"));
    }

    [Fact]
    public Task Somebody_without_a_session_has_nothing() => AssertHasNothingAsync(new ClaimsPrincipal(new ClaimsIdentity()));

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private async Task AssertHasNothingAsync(ClaimsPrincipal who)
    {
        Assert.Empty(await _access.BoardsAsync(who, Now));
        foreach (var right in Enum.GetValues<Right>())
        {
            Assert.Null(await _access.FindAsync(who, right, "ytterskogen", Now));
            Assert.False(await _access.AllowsAsync(who, right, await BoardIdAsync("ytterskogen"), Now));
        }
    }

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

    private Task GrantAsync(ClaimsPrincipal who, Role role, string slug) => ChangeAsync(async db =>
    {
        var unit = await db.Units.SingleAsync(u => u.Slug == slug, Now);
        db.Grants.Add(Grant.To(SessionClaims.Read(who)!.Value.AccountId, unit.Id, role));
        await db.SaveChangesAsync(Now);
    });

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
