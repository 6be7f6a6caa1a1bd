using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Demo;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Administration.Overview;
using VestreToten.Lean.Web.Features.Boards.Walls;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Administration.Overview;

public sealed class OverviewTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Boards_without_a_screen_are_as_many_as_the_page_of_screens_lists_whether_anybody_leads_them_or_not()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        await new SeedLargeKommune(program.Contexts, TimeProvider.System).ExecuteAsync(new LargeKommune(6, 1), Stop);
        var admin = await program.AddAccountAsync("admin@kommune.invalid", "storelva", Role.Admin);
        var who = await program.Services.GetRequiredService<Sessions>().BeginAsync(admin, Stop);
        var overview = program.Services.GetRequiredService<OverviewQueries>();
        var walls = program.Services.GetRequiredService<SeeWalls>();

        var before = (await overview.ReadAsync(who, Stop))!;
        Assert.NotEmpty(before.WithoutLeader);
        Assert.Equal((await walls.ExecuteAsync(who, Stop))!.WithoutWall.Count, before.WithoutWall);

        var board = (await walls.ExecuteAsync(who, Stop))!.WithoutWall[0].BoardId;
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        db.Add(WallDevice.Pair(board, "Pauserommet", WallSecret.Hash(WallSecret.New()), TimeProvider.System.GetUtcNow()));
        await db.SaveChangesAsync(Stop);
        var after = (await overview.ReadAsync(who, Stop))!;
        Assert.Equal(before.WithoutWall - 1, after.WithoutWall);
        Assert.Equal((await walls.ExecuteAsync(who, Stop))!.WithoutWall.Count, after.WithoutWall);
    }

    [Fact]
    public async Task Whether_a_board_has_met_is_asked_of_the_last_weeks_alone()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);

        var plan = await QueryPlan.OfAsync(db, OverviewQueries.BoardsOf(db, db.Units, Calendar.Tuesday, Calendar.Tuesday.AddDays(-28)));

        Assert.Contains(plan, line => line.Contains("BoardId=? AND Week>?", StringComparison.Ordinal));
    }
}
