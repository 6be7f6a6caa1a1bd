using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Accounts.Oidc;

/// <summary>Signing in by a provider, over the network, from both sides.</summary>
public sealed class ProviderSignInTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_is_linked_from_its_own_session_and_entered_by_the_provider_from_then_on()
    {
        await using var scene = await OidcScene.StartAsync();
        using var own = await scene.LinkAsync();
        Assert.Contains("Koblet til.", (await own.OpenAsync("/konto/innlogging")).Text, StringComparison.Ordinal);

        using var elsewhere = scene.Program.Browser();
        Assert.Contains("Logg inn med Kommunens egen", (await elsewhere.OpenAsync("/logg-inn")).Text, StringComparison.Ordinal);
        var back = await scene.ComeBackAsync(elsewhere, $"/logg-inn/{OidcScene.Slug}?returnUrl=%2Ftavle%2Fytterskogen");
        Assert.Equal((302, "/tavle/ytterskogen"), (back.Status, back.Location));
        Assert.Equal(200, await OidcScene.BoardAsync(elsewhere));

        // Code, PKCE and a fresh nonce, by the back channel where the provider offers that.
        Assert.Equal(("code", "S256"), (scene.Server.LastRequest!.ResponseType, scene.Server.LastRequest.CodeChallengeMethod));
        Assert.NotEqual("form_post", scene.Server.LastRequest.ResponseMode);
        Assert.NotNull(scene.Server.LastRequest.Nonce);
    }

    [Fact]
    public async Task The_same_e_mail_address_makes_nobody_the_same_person()
    {
        await using var scene = await OidcScene.StartAsync();
        scene.Server.Person["email"] = ProgramHost.AdminEmail;
        scene.Server.Person["email_verified"] = "true";
        using var browser = scene.Program.Browser();
        Assert.Contains("Du har ingen bruker her ennå", (await RefusedAsync(scene, browser, "Unknown")).Text, StringComparison.Ordinal);
        // Nor where a rule would let them in.
        await scene.AddRuleAsync("sub", "0001", Role.Leader);
        await RefusedAsync(scene, browser, "EmailTaken");
        Assert.Equal(302, await OidcScene.BoardAsync(browser));
        await using var db = await scene.Program.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal((1, 0), (await db.Users.CountAsync(Stop), await db.ExternalLogins.CountAsync(Stop)));
    }

    [Fact]
    public async Task Two_providers_may_call_two_people_by_the_same_subject()
    {
        await using var other = await OidcServer.StartAsync();
        await using var scene = await OidcScene.StartAsync(configure: builder => OidcScene.Set(builder, 1, [
            ("Name", "En annen"), ("Authority", other.Address.AbsoluteUri), ("ClientId", OidcServer.ClientId), ("ClientSecret", OidcServer.Secret)]));
        await other.RegisterAsync(scene.Program.Address, "en-annen");
        (await scene.LinkAsync()).Dispose();

        using var browser = scene.Program.Browser();
        var sent = await browser.OpenAsync("/logg-inn/en-annen");
        var back = await browser.OpenAsync((await browser.OpenAsync(sent.Location!)).Location!);
        Assert.Equal((403, true), (back.Status, back.Html.Contains("data-fault=\"Unknown\"", StringComparison.Ordinal)));

        // An answer of one at the address of the other: its state is sealed for the first.
        var first = await scene.LeaveAsync(browser);
        var mixed = await browser.OpenAsync(first.Replace(OidcScene.Slug, "en-annen", StringComparison.Ordinal));
        Assert.Equal((400, true), (mixed.Status, mixed.Html.Contains("data-fault=\"Broken\"", StringComparison.Ordinal)));
        Assert.Equal(302, await OidcScene.BoardAsync(browser));
    }

    [Fact]
    public async Task A_program_may_show_who_it_is_by_a_key_and_ask_how_surely_people_are_known()
    {
        // As ID-porten and Ansattporten want it: private_key_jwt, a level, and no e-mail address.
        using var rsa = RSA.Create(2048);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, rsa.ExportPkcs8PrivateKeyPem(), Stop);
        var key = new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: false)) { KeyId = "tavla-1" };
        await using var scene = await OidcScene.StartAsync([("PrivateKeyFile", file), ("KeyId", "tavla-1"), ("AssertionType", "client-authentication+jwt"), ("AcrValues", "idporten-loa-high")], key);
        File.Delete(file);
        scene.Server.Person["acr"] = "idporten-loa-high";
        (await scene.LinkAsync()).Dispose();
        using var entered = await scene.EnterAsync();
        Assert.Equal(200, await OidcScene.BoardAsync(entered));

        scene.Server.Person["acr"] = "idporten-loa-substantial";
        using var weak = scene.Program.Browser();
        await RefusedAsync(scene, weak, "TooWeak");
        Assert.Equal(302, await OidcScene.BoardAsync(weak));
    }

    [Fact]
    public async Task An_account_that_is_disabled_on_the_way_or_has_no_role_does_not_come_in()
    {
        await using var scene = await OidcScene.StartAsync();
        var leader = await scene.Program.AddAccountAsync("jon@kommune.invalid", "ytterskogen", Role.Leader);
        (await scene.LinkAsync("jon@kommune.invalid")).Dispose();
        using var browser = scene.Program.Browser();
        var back = await scene.LeaveAsync(browser);
        await using var db = await scene.Program.Contexts.CreateDbContextAsync(Stop);
        await db.Users.Where(a => a.Id == leader.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true), Stop);
        Assert.Contains("data-fault=\"Disabled\"", (await browser.OpenAsync(back)).Html, StringComparison.Ordinal);

        await db.Users.Where(a => a.Id == leader.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, false), Stop);
        await db.Grants.Where(g => g.AccountId == leader.Id).ExecuteDeleteAsync(Stop);
        await RefusedAsync(scene, browser, "NoRole");
        Assert.Equal(302, await OidcScene.BoardAsync(browser));
    }

    internal static async Task<Browser.Answer> RefusedAsync(OidcScene scene, Browser browser, string fault)
    {
        var answer = await scene.ComeBackAsync(browser);
        Assert.True(answer.Status is 400 or 403 or 503 && answer.Html.Contains($"data-fault=\"{fault}\"", StringComparison.Ordinal), $"{answer.Status} {answer.Text}");
        return answer;
    }
}
