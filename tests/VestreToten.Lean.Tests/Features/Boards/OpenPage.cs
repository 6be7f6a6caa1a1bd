using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Sqlite;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.Phones;
using VestreToten.Lean.Web.Features.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Features.Improve.FiveS;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Meetings.Agendas;
using VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Tests.Features.Boards;

/// <summary>One page of a board, live, which counts what it asks of the database: nobody else shares its contexts.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly BunitContext _bunit = new();
    private readonly QueryCount _queries = new();

    private OpenPage(VotingFixture room)
    {
        var services = _bunit.Services;
        services.AddLogging().AddLocalization();
        services.AddLeanData(DatabaseProvider.Sqlite, room.Database.ConnectionString);
        services.ConfigureDbContext<SqliteLeanDbContext>(options => options.AddInterceptors(_queries));
        services.AddSingleton<TimeProvider>(room.Time).AddSingleton(room.Changes).AddSingleton(room.OpenRounds).AddSingleton(new BoardRoom(new BoardLimits()));
        services.AddSingleton<AccessCheck>().AddSingleton<AuthorizedReads>().AddSingleton(new PublicAddress()).AddSingleton<IdeaKeyQueries>().AddSingleton<IdeaQueries>().AddSingleton<OpenJoins>().AddSingleton<JoinQueries>();
        services.AddSingleton(room.Opening).AddSingleton(room.Closing).AddSingleton(room.Voiding);
        services.AddCommands();
        services.AddBoardReading();
        services.AddMeetings();
        services.AddAgendas();
        services.AddGoals();
        services.AddServiceGoals();
        services.AddImprovements();
        services.AddGains();
        services.AddEscalations();
        services.AddSingleton<ZoneQueries>().AddSingleton<DecideRedTag>();
        _bunit.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public IRenderedComponent<BoardPage> Page { get; private set; } = null!;

    /// <summary>How many pages are open.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>How much the page has asked of the database.</summary>
    public int Queries => _queries.Count;

    /// <summary>Where the page has sent the browser.</summary>
    public string Address => Get<NavigationManager>().Uri;

    /// <summary>Where the browser was sent to load a page anew.</summary>
    public IEnumerable<string> Loads => ((BunitNavigationManager)Get<NavigationManager>()).History.Where(h => h.Options.ForceLoad).Select(h => h.Uri);

    /// <summary>Ends with the fault that the page handed to its circuit.</summary>
    public Task<Exception> Faulted => _bunit.Renderer.UnhandledException;

    public T Get<T>() where T : notnull => _bunit.Services.GetRequiredService<T>();

    /// <summary>Opens a page of the fixture's board.</summary>
    public static OpenPage Of<T>(VotingFixture room, ClaimsPrincipal user) where T : BoardPage
    {
        var open = new OpenPage(room);
        open.Page = open._bunit.Render<T>(p => p
            .Add(page => page.Unit, "kommunen").Add(page => page.Authentication, Task.FromResult(new AuthenticationState(user))));
        return open;
    }

    /// <summary>Opens another page of the board, which counts along.</summary>
    public void Another<T>(ClaimsPrincipal user) where T : BoardPage
    {
        _bunit.Render<T>(p => p.Add(page => page.Unit, "kommunen").Add(page => page.Authentication, Task.FromResult(new AuthenticationState(user))));
        Count++;
    }

    /// <summary>Waits until the page has read because of a change, and to the end of that.</summary>
    /// <returns>How much it asked.</returns>
    public async Task<int> ReadingAsync(Func<Task> change)
    {
        var before = Queries;
        await change();
        await WaitAsync(() => Queries > before);
        // SQLite answers before it returns: a reading that has begun is through when the page takes the next thing up.
        await Page.InvokeAsync(() => { });
        return Queries - before;
    }

    public static async Task WaitAsync(Func<bool> isSo)
    {
        var stop = Xunit.TestContext.Current.CancellationToken;
        for (var tries = 0; !isSo(); tries++)
        {
            Assert.True(tries < 3000, "Nothing came.");
            await Task.Delay(10, stop);
        }
    }

    public ValueTask DisposeAsync() => _bunit.DisposeAsync();
}
