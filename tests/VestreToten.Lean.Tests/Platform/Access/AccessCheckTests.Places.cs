using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Platform.Access;

public sealed partial class AccessCheckTests
{
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

    private Task GrantAsync(ClaimsPrincipal who, Role role, string slug) => ChangeAsync(async db =>
    {
        var unit = await db.Units.SingleAsync(u => u.Slug == slug, Now);
        db.Grants.Add(Grant.To(SessionClaims.Read(who)!.Value.AccountId, unit.Id, role));
        await db.SaveChangesAsync(Now);
    });
}
