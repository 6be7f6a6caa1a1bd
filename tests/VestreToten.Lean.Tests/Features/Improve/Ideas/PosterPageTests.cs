using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;
using VestreToten.Lean.Web.Platform.Shell;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

public sealed partial class PosterPageTests : BunitContext, IAsyncLifetime
{
    private readonly RecordingDesk _desk = new();
    private SqliteDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await SqliteDatabase.CreateAsync();
        await _database.AddBoardAsync();
        Services.AddLocalization();
        Services.AddSingleton(new PublicAddress());
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<IDbContextFactory<LeanDbContext>>(_database.Contexts);
        Services.AddSingleton<BoardChanges>().AddSingleton<BoardCommands>();
        Services.AddSingleton<AccessCheck>();
        Services.AddSingleton<AuthorizedReads>().AddSingleton<SharedReadings>().AddSingleton<IdeaKeyQueries>();
        Services.AddSingleton<OpenIdeas>();
        Services.AddSingleton<RenewIdeas>();
        Services.AddSingleton<WithdrawIdeas>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await _database.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task The_first_look_gives_the_board_a_key_and_the_next_one_the_same()
    {
        var leader = await _database.SignInAsync(Role.Leader);
        var first = Address(Show(leader));
        Assert.StartsWith("http://localhost/i/", first, StringComparison.Ordinal);
        var again = Show(leader);
        Assert.Equal(first, Address(again));
        Assert.Contains("Kommunen", again.Find("[data-testid=poster]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Ingen pasientopplysninger", again.Find("[data-testid=poster]").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<PosterPage> Show(ClaimsPrincipal who) => Render<PosterPage>(p => p
        .Add(page => page.Unit, "kommunen").AddCascadingValue<IDesk>(_desk).AddCascadingValue(Task.FromResult(new AuthenticationState(who))));

    private static string Address(IRenderedComponent<PosterPage> page) => page.Find("[data-testid=idea-url]").GetAttribute("href")!;
}
