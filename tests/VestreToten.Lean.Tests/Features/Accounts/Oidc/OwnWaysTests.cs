using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Accounts.Oidc;

/// <summary>The ways into one's own account, for those who have no password.</summary>
public sealed class OwnWaysTests
{
    private const string Address = "/konto/innlogging";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_signs_in_by_passkey_alone_links_a_provider_without_a_password()
    {
        await using var scene = await OidcScene.StartAsync();
        using var browser = await PasskeyAloneAsync(scene);
        Assert.DoesNotContain("name=\"password\"", (await browser.OpenAsync(Address)).Html, StringComparison.Ordinal);

        // The sign-in was long ago, and the passkey shown once more just now.
        await SessionsAsync(scene, began: -3, proved: -1);
        await LinkAsync(scene, browser);
    }

    [Fact]
    public async Task Who_has_no_password_and_signed_in_a_while_ago_shows_first_who_it_is()
    {
        await using var scene = await OidcScene.StartAsync();
        using var browser = await PasskeyAloneAsync(scene);
        await SessionsAsync(scene, began: -16, proved: -16);
        var refused = await browser.SubmitAsync(Address, ("link", OidcScene.Slug));
        Assert.Equal((400, true), (refused.Status, refused.Text.Contains("Det er en stund siden du logget inn.", StringComparison.Ordinal)));
        await SessionsAsync(scene, began: -16, proved: 0);
        await LinkAsync(scene, browser);

        // With a passkey the provider is not the only way: it may go again.
        await using var db = await scene.Program.Contexts.CreateDbContextAsync(Stop);
        var login = await db.ExternalLogins.SingleAsync(Stop);
        Assert.Equal(303, (await browser.SubmitAsync(Address, ("unlink", $"{login.Id}"))).Status);
        Assert.Equal(0, await db.ExternalLogins.CountAsync(Stop));
    }

    [Fact]
    public async Task Who_comes_by_a_provider_alone_is_asked_for_no_password_and_keeps_a_way_in()
    {
        await using var scene = await OidcScene.StartAsync();
        await scene.AddRuleAsync("groups", "leder", Role.Leader);
        scene.Server.Person["groups"] = "leder";
        using var browser = await scene.EnterAsync();
        await SessionsAsync(scene, began: -16, proved: -16);
        var account = await browser.OpenAsync("/konto");
        Assert.DoesNotContain("data-testid=\"confirm-password\"", account.Html, StringComparison.Ordinal);
        Assert.Contains("Logg ut og inn igjen", account.Text, StringComparison.Ordinal);
        Assert.Contains("\"hasPassword\": false", (await browser.OpenAsync("/konto/mine-data.json")).Html, StringComparison.OrdinalIgnoreCase);
        await SessionsAsync(scene, began: -16, proved: 0);

        await using var db = await scene.Program.Contexts.CreateDbContextAsync(Stop);
        var login = await db.ExternalLogins.SingleAsync(Stop);
        Assert.Contains("den eneste måten", (await browser.SubmitAsync(Address, ("unlink", $"{login.Id}"))).Text, StringComparison.Ordinal);

        // A passkey is a way in too, and from then on the account has what others by passkey alone have.
        using var key = new SoftKey();
        Assert.Equal(303, (await browser.AddPasskeyAsync(key)).Status);
        Assert.Equal(303, (await browser.SubmitAsync(Address, ("unlink", $"{login.Id}"))).Status);
        var stored = await db.Users.SingleAsync(a => a.Id == login.AccountId, Stop);
        Assert.Equal((true, true, false), (stored.IsTaken, stored.HasNoPassword, stored.SignsInByProvider));
        using var later = scene.Program.Browser();
        Assert.Equal(303, (await later.PasskeySignInAsync(key)).Status);
    }

    /// <summary>The administrator, signed in, whose password nobody knows.</summary>
    private static async Task<Browser> PasskeyAloneAsync(OidcScene scene)
    {
        var browser = await scene.Program.SignedInAsync();
        using var key = new SoftKey();
        Assert.Equal(303, (await browser.AddPasskeyAsync(key)).Status);
        await using var db = await scene.Program.Contexts.CreateDbContextAsync(Stop);
        await db.Users.ExecuteUpdateAsync(a => a.SetProperty(x => x.HasNoPassword, true), Stop);
        return browser;
    }

    private static async Task SessionsAsync(OidcScene scene, int began, int proved)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var db = await scene.Program.Contexts.CreateDbContextAsync(Stop);
        await db.SignInSessions.ExecuteUpdateAsync(
            s => s.SetProperty(x => x.Began, now.AddMinutes(began)).SetProperty(x => x.Proved, now.AddMinutes(proved)), Stop);
    }

    private static async Task LinkAsync(OidcScene scene, Browser browser)
    {
        Assert.Equal(200, (await browser.SubmitAsync(Address, ("link", OidcScene.Slug))).Status);
        var back = await scene.ComeBackAsync(browser, $"/logg-inn/{OidcScene.Slug}/videre");
        Assert.Equal((302, Address), (back.Status, back.Location));
    }
}
