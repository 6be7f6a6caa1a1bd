using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Platform.Access;

public sealed partial class AccessCheckTests
{
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
}
