using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Accounts.Oidc;

/// <summary>Signing out at both ends, from either.</summary>
public sealed class ProviderLogoutTests
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_signs_out_here_is_sent_to_sign_out_there()
    {
        await using var scene = await OidcScene.StartAsync();
        (await scene.LinkAsync()).Dispose();
        using var browser = await scene.EnterAsync();
        var page = await browser.OpenAsync("/konto/innlogging");
        var answer = await browser.PostAsync("/logg-ut", ("__RequestVerificationToken", page.Token));
        Assert.Equal((200, 302), (answer.Status, await OidcScene.BoardAsync(browser)));
        var address = System.Text.RegularExpressions.Regex.Match(answer.Text, "0;url=([^\"]+)\"").Groups[1].Value;
        Assert.StartsWith(scene.Server.Address + "connect/logout?", address, StringComparison.Ordinal);
        Assert.Contains("id_token_hint=" + scene.Server.LastIdToken, address, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString($"{scene.Program.Address}logg-inn/{OidcScene.Slug}/ut"), address, StringComparison.Ordinal);
        Assert.Equal("/logg-inn", (await browser.OpenAsync($"/logg-inn/{OidcScene.Slug}/ut")).Location);
    }

    [Fact]
    public async Task A_provider_ends_one_session_or_all_of_somebody_s_and_no_other()
    {
        await using var scene = await OidcScene.StartAsync();
        using var byPassword = await scene.LinkAsync();
        scene.Server.Person["sid"] = "one";
        using var one = await scene.EnterAsync();
        scene.Server.Person["sid"] = "two";
        using var two = await scene.EnterAsync();
        List<Guid> ended = [];
        scene.Program.Services.GetRequiredService<Sessions>().Ended += ended.Add;

        Assert.Equal(200, await SendAsync(scene, Token(scene, ("sid", "one"))));
        Assert.Equal((302, 200), (await OidcScene.BoardAsync(one), await OidcScene.BoardAsync(two)));
        // Open circuits listen to this, and end at once.
        Assert.Single(ended);
        Assert.Equal(200, await SendAsync(scene, Token(scene, ("sub", "0001"))));
        Assert.Equal((302, 200), (await OidcScene.BoardAsync(two), await OidcScene.BoardAsync(byPassword)));
    }

    [Fact]
    public async Task A_logout_token_that_is_forged_foreign_old_or_used_ends_nothing()
    {
        await using var scene = await OidcScene.StartAsync();
        (await scene.LinkAsync()).Dispose();
        using var browser = await scene.EnterAsync();
        var now = TimeProvider.System.GetUtcNow();
        using var foreign = System.Security.Cryptography.RSA.Create(2048);
        var sub = ("sub", (object?)"0001");
        foreach (var (what, token) in new (string, string)[]
        {
            ("nothing", ""), ("no token", "x.y.z"), ("an ID token", scene.Server.LastIdToken!),
            ("another key", Token(scene, new RsaSecurityKey(foreign) { KeyId = scene.Server.Key.KeyId }, "logout+jwt", sub)),
            ("an access token", Token(scene, scene.Server.Key, "at+jwt", sub)),
            ("no signature", ProviderAttackTests.Sign(Token(scene, sub), null)),
            ("another issuer", Token(scene, sub, ("iss", "https://idporten.invalid/"))), ("another program's", Token(scene, sub, ("aud", "another"))),
            ("too old", Token(scene, sub, ("iat", now.AddMinutes(-6).ToUnixTimeSeconds()))), ("not made yet", Token(scene, sub, ("iat", now.AddMinutes(5).ToUnixTimeSeconds()))),
            ("with a nonce", Token(scene, sub, ("nonce", "n"))), ("no event", Token(scene, sub, ("events", new Dictionary<string, object>()))),
            ("nobody", Token(scene)), ("no number", Token(scene, sub, ("jti", null))),
        })
        {
            Assert.True(await SendAsync(scene, token) == 400, what);
        }

        Assert.Equal(200, await OidcScene.BoardAsync(browser));
        var good = Token(scene, sub);
        Assert.Equal(200, await SendAsync(scene, good));
        Assert.Equal(302, await OidcScene.BoardAsync(browser));
        using var again = await scene.EnterAsync();
        Assert.Equal(400, await SendAsync(scene, good));
        Assert.Equal(200, await OidcScene.BoardAsync(again));
        await using var db = await scene.Program.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(1, await db.UsedLogoutTokens.CountAsync(Stop));
    }

    private static async Task<int> SendAsync(OidcScene scene, string token)
    {
        using var provider = scene.Program.Browser();
        return (await provider.PostAsync($"/logg-inn/{OidcScene.Slug}/utlogging", ("logout_token", token))).Status;
    }

    private static string Token(OidcScene scene, params (string Name, object? Value)[] claims) => Token(scene, scene.Server.Key, "logout+jwt", claims);

    private static string Token(OidcScene scene, SecurityKey key, string type, params (string Name, object? Value)[] claims)
    {
        var payload = new Dictionary<string, object?>
        {
            ["iss"] = scene.Server.Address.AbsoluteUri, ["aud"] = OidcServer.ClientId, ["iat"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(),
            ["jti"] = Guid.NewGuid().ToString(), ["events"] = new Dictionary<string, object> { [Event] = new Dictionary<string, object>() },
        };
        foreach (var (name, value) in claims)
            payload[name] = value;
        var json = JsonSerializer.Serialize(payload.Where(c => c.Value is not null).ToDictionary());
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            json, new SigningCredentials(key, SecurityAlgorithms.RsaSha256), new Dictionary<string, object> { ["typ"] = type });
    }
}
