using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Providers;

namespace VestreToten.Lean.Tests.Features.Accounts.Oidc;

/// <summary>A provider that does not answer.</summary>
public sealed class ProviderDownTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_says_which_and_the_other_and_passwords_work()
    {
        await using var other = await OidcServer.StartAsync();
        await using var scene = await OidcScene.StartAsync(configure: builder => OidcScene.Set(builder, 1, [
            ("Name", "En annen"), ("Authority", other.Address.AbsoluteUri), ("ClientId", OidcServer.ClientId), ("ClientSecret", OidcServer.Secret)]));
        await other.RegisterAsync(scene.Program.Address, "en-annen");
        other.IsDown = true;
        var ask = scene.Program.Services.GetRequiredService<AskProvider>();
        var providers = scene.Program.Services.GetRequiredService<SignInProviders>();

        using var browser = scene.Program.Browser();
        var down = await browser.OpenAsync("/logg-inn/en-annen");
        Assert.Equal((503, true), (down.Status, down.Text.Contains("En annen svarer ikke akkurat nå.", StringComparison.Ordinal)));
        Assert.DoesNotContain("Kommunens egen svarer ikke", down.Text, StringComparison.Ordinal);
        (await scene.LinkAsync()).Dispose();
        (await scene.EnterAsync()).Dispose();

        // It is told until it answers again.
        Assert.Contains("data-testid=\"provider-down\"", (await browser.OpenAsync("/logg-inn")).Html, StringComparison.Ordinal);
        other.IsDown = false;
        await ask.ExecuteAsync(Stop);
        Assert.All(providers.All, p => Assert.False(p.IsDown));
        Assert.DoesNotContain("provider-down", (await browser.OpenAsync("/logg-inn")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_goes_down_on_the_way_back_lets_nobody_in()
    {
        await using var scene = await OidcScene.StartAsync();
        (await scene.LinkAsync()).Dispose();
        using var browser = scene.Program.Browser();
        var back = await scene.LeaveAsync(browser);
        scene.Server.IsDown = true;
        var answer = await browser.OpenAsync(back);
        Assert.Equal((503, true), (answer.Status, answer.Html.Contains("data-fault=\"Down\"", StringComparison.Ordinal)));
        Assert.Equal(302, await OidcScene.BoardAsync(browser));
    }
}
