using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

public sealed class EscalationsOnWallTests : BunitContext
{
    private PartPage _page = null!;

    [Fact]
    public async Task Nothing_is_shown_where_nobody_waits()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        Assert.Empty(Wall(scene, scene.Home).Markup.Trim());
    }

    [Fact]
    public async Task One_line_says_how_many_wait_and_how_many_are_over_the_deadline()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        await scene.SentAsync(1);
        await scene.SentAsync(9, "Den andre");
        scene.Time.Advance(TimeSpan.FromDays(2));

        var home = Wall(scene, scene.Home).Find("[data-testid=escalations]");
        Assert.Equal("2 løft venter på svar, 1 over fristen", home.TextContent.Trim());
        Assert.Equal("/tavle/ytterskogen/loft", home.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(", 1 over fristen", home.QuerySelector(".late")!.TextContent);
    }

    [Fact]
    public async Task The_board_above_reads_again_when_its_improvements_move_and_not_before()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        var wall = Wall(scene, scene.Service);
        await scene.SentAsync();
        await _page.ReadAgainAsync(BoardTopics.All & ~BoardTopics.Improvements);
        Assert.Empty(wall.FindAll("[data-testid=escalations]"));

        await _page.ReadAgainAsync(BoardTopics.Improvements);

        wall.WaitForAssertion(() => Assert.Equal("1 løft å svare på", wall.Find("[data-testid=escalations]").TextContent.Trim()));
    }

    private IRenderedComponent<EscalationsOnWall> Wall(EscalationScene scene, int boardId)
    {
        Services.AddLocalization();
        Services.AddSingleton(scene.Queries);
        _page = new PartPage(boardId, scene.At(boardId));
        return _page.Show<EscalationsOnWall>(this);
    }
}
