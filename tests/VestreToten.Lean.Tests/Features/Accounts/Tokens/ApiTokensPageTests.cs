using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Tokens;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Shell;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Features.Accounts.Tokens;

public sealed partial class ApiTokensPageTests : IAsyncLifetime
{
    private readonly BunitContext _context = new();
    private readonly RecordingDesk _desk = new();
    private SqliteDatabase _database = null!;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await SqliteDatabase.CreateAsync();
        var clock = new FakeTimeProvider(Calendar.TuesdayMorning);
        var access = new AccessCheck(_database.Contexts, TimeProvider.System);
        _context.Services.AddLogging().AddLocalization().AddDeskComponents();
        _context.Services.AddSingleton(access);
        _context.Services.AddSingleton(new ApiTokenQueries(_database.Reads(), clock));
        _context.Services.AddSingleton(new IssueApiToken(access, _database.Passwords(), _database.Contexts, clock, NullLogger<IssueApiToken>.Instance));
        _context.Services.AddSingleton(new RevokeApiToken(access, _database.Contexts, clock, NullLogger<RevokeApiToken>.Instance));
        _context.SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_key_is_made_shown_once_and_withdrawn()
    {
        Bokmaal.Read();
        var page = await OpenAsync();
        Mark(page, "token-name").Change("Power BI");
        Mark(page, "token-password").Change(ProgramHost.AdminPassword);
        await page.Find("form.new").SubmitAsync();
        var secret = Mark(page, "token-secret").GetAttribute("value")!;
        Assert.True(ApiSecret.CanBe(secret));
        var row = page.Find("[data-testid=tokens] tbody tr").TextContent;
        Assert.Contains("Power BI", row, StringComparison.Ordinal);
        Assert.Contains(secret[..10], row, StringComparison.Ordinal);
        Assert.Contains("22.02.2027", row, StringComparison.Ordinal);
        Assert.Contains("aldri", row, StringComparison.Ordinal);

        Assert.Equal("Nøkkelen er laget.", _desk.Said);

        _desk.Answer = null;
        await Mark(page, "token-revoke").ClickAsync(new());
        Assert.NotEmpty(page.FindAll("[data-testid=tokens] tbody tr"));

        _desk.Answer = 0;
        await Mark(page, "token-revoke").ClickAsync(new());
        Assert.All(_desk.Asked, question => Assert.Contains("Power BI", question.Text, StringComparison.Ordinal));
        Assert.Equal(("token", "Nøkkelen er trukket tilbake.", null), (_desk.Asked[0].Mark, _desk.Said, _desk.Undo));
        Assert.Empty(page.FindAll("[data-testid=tokens] tbody tr"));
        Assert.Empty(page.FindAll("[data-testid=token-secret]"));
        await using var db = await _database.Contexts.CreateDbContextAsync(Stop);
        Assert.Empty(db.ApiTokens);
    }

    private static AngleSharp.Dom.IElement Mark(IRenderedComponent<ApiTokensPage> page, string mark) => page.Find($"[data-testid={mark}]");

    private async Task<IRenderedComponent<ApiTokensPage>> OpenAsync()
    {
        var who = await _database.SignInAsync((await _database.AddBoardAsync()).Id);
        return _context.Render<ApiTokensPage>(ps => ps
            .AddCascadingValue<IDesk>(_desk).AddCascadingValue(Task.FromResult(new AuthenticationState(who))));
    }
}
