using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Tests.Features.Accounts.SignIn;

/// <summary>What a cookie is worth, and when it stops being worth anything.</summary>
public sealed partial class SessionTests : IAsyncLifetime
{
    private ProgramHost _program = null!;

    public async ValueTask InitializeAsync() => _program = await ProgramHost.StartSetUpAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task A_cookie_that_was_signed_out_is_worth_nothing()
    {
        using var browser = await _program.SignedInAsync();
        var copy = browser.Cookie("tavle")!;
        var answer = await SignOutAsync(browser);
        Assert.Equal((303, "/"), (answer.Status, answer.Location));
        Assert.Null(browser.Cookie("tavle"));
        Assert.Equal(0, await SessionsAsync());

        using var thief = _program.Browser();
        thief.Bring("tavle", copy);
        Assert.Equal(302, (await thief.OpenAsync("/404")).Status);
        Assert.Null(thief.Cookie("tavle"));
    }

    [Fact]
    public async Task Signing_out_here_leaves_the_other_screen_alone()
    {
        using var here = await _program.SignedInAsync();
        using var there = await _program.SignedInAsync();
        await SignOutAsync(here);
        Assert.True(await IsInAsync(there));
    }

    [Fact]
    public async Task A_sign_in_ends_after_400_days_however_often_it_is_used()
    {
        using var wall = await _program.SignedInAsync();
        using var phone = await _program.SignedInAsync();
        var began = TimeProvider.System.GetUtcNow();
        await ChangeAsync(async db =>
        {
            var oldest = await db.SignInSessions.OrderBy(s => s.Began).Select(s => s.Id).FirstAsync(Now);
            await db.SignInSessions.ExecuteUpdateAsync(s => s.SetProperty(
                x => x.Began, x => x.Id == oldest ? began.AddDays(-400).AddMinutes(-1) : began.AddDays(-400).AddHours(1)), Now);
        });
        Assert.True(await IsInAsync(wall));

        Assert.Single(_program.Services.GetServices<IHostedService>().OfType<RecurringJob<EndOldSessions>>());
        Assert.Equal(1, await _program.Services.GetRequiredService<Sessions>().EndOldAsync(Now));

        Assert.False(await IsInAsync(wall));
        Assert.True(await IsInAsync(phone));
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static async Task<bool> IsInAsync(Browser browser) => (await browser.OpenAsync("/404")).Status != 302;

    private static async Task<Browser.Answer> SignOutAsync(Browser browser) =>
        await browser.PostAsync("/logg-ut", ("__RequestVerificationToken", (await browser.OpenAsync("/")).Token));

    private async Task<int> SessionsAsync()
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Now);
        return await db.SignInSessions.CountAsync(Now);
    }

    private async Task ChangeAsync(Func<VestreToten.Lean.Data.LeanDbContext, Task> change)
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Now);
        await change(db);
    }
}
