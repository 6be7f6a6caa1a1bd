using System.Security.Claims;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.Walls;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Boards.Walls;

/// <summary>The quiet line of a paired screen: unlock, lock, or that the unit is closed.</summary>
public sealed class WallLockTests : IAsyncLifetime
{
    private readonly BunitContext _page = new();
    private BoardFixture _desk = null!;
    private ClaimsPrincipal _wall = new();

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _desk = await BoardFixture.CreateAsync();
        var wall = WallDevice.Pair(_desk.BoardId, "Pauserommet", new byte[32], TimeProvider.System.GetUtcNow());
        wall.Unlock(TimeProvider.System.GetUtcNow());
        await _desk.Database.SaveAsync(wall);
        _wall = new WallClaims(wall.Id).ToPrincipal("wall");
        _desk.AddTo(_page.Services);
        _page.Services.AddSingleton(new LockWalls(_desk.Database.Commands(), new AccessCheck(_desk.Database.Contexts, TimeProvider.System), NullLogger<LockWalls>.Instance));
        _page.Services.AddLocalization();
        Bokmaal.Read();
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _desk.DisposeAsync();
    }

    [Fact]
    public void A_locked_screen_has_one_way_and_it_comes_back_to_where_it_was()
    {
        var line = Show(isUnlocked: false, isClosed: false);
        Assert.Equal("Lås opp", line.Find("[data-testid=wall-unlock]").TextContent);
        Assert.StartsWith("/skjerm/las-opp?til=", line.Find("a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(line.FindAll("button"));
    }

    [Fact]
    public async Task An_unlocked_one_is_locked_by_a_press()
    {
        var line = Show(isUnlocked: true, isClosed: false);
        await line.Find("[data-testid=wall-lock]").ClickAsync(new());
        await using var db = await _desk.Database.Contexts.CreateDbContextAsync(Stop);
        Assert.Null((await db.WallDevices.SingleAsync(Stop)).UnlockedUntil);
    }

    [Fact]
    public void A_closed_units_says_so()
    {
        var line = Show(isUnlocked: true, isClosed: true);
        Assert.Equal("Enheten er stengt. Tavla kan leses, men ikke brukes.", line.Find("[data-testid=wall-closed]").TextContent);
        Assert.Empty(line.FindAll("a, button"));
    }

    private IRenderedComponent<WallLock> Show(bool isUnlocked, bool isClosed)
    {
        var page = new PartPage(_desk.BoardId, _wall);
        page.Context.MoveOn(AccessTable.RightsOfWall(isUnlocked, isClosed), BoardTopics.All);
        Assert.True(page.Context.IsWall);
        return page.Show<WallLock>(_page);
    }
}
