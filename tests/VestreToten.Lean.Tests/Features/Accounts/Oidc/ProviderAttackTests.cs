using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Tests.Features.Accounts.Oidc;

/// <summary>Answers of a provider that are forged, foreign, too old, or another's.</summary>
public sealed class ProviderAttackTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_that_is_not_the_provider_s_lets_nobody_in()
    {
        await using var scene = await OidcScene.StartAsync();
        (await scene.LinkAsync()).Dispose();
        using var foreign = RSA.Create(2048);
        var key = new RsaSecurityKey(foreign) { KeyId = scene.Server.Key.KeyId };
        var now = TimeProvider.System.GetUtcNow();
        await RefuseAsync(scene, "another signature", token => Sign(token, key));
        await RefuseAsync(scene, "no signature", token => Sign(token, null));
        await RefuseAsync(scene, "a secret for a signature", token => Sign(token, new SymmetricSecurityKey(System.Text.Encoding.UTF8.GetBytes(new string('x', 16) + OidcServer.Secret))));
        // As Entra ID's: each tenant is an issuer of its own, and signs by the same keys.
        await RefuseAsync(scene, "another issuer", token => Sign(token, scene.Server.Key, ("iss", "https://login.microsoftonline.com/another/v2.0")));
        await RefuseAsync(scene, "another program's", token => Sign(token, scene.Server.Key, ("aud", "another")));
        await RefuseAsync(scene, "another nonce", token => Sign(token, scene.Server.Key, ("nonce", "another")));
        await RefuseAsync(scene, "no nonce", token => Sign(token, scene.Server.Key, ("nonce", null)));
        await RefuseAsync(scene, "too old", token => Sign(token, scene.Server.Key, ("exp", now.AddMinutes(-3).ToUnixTimeSeconds()), ("nbf", now.AddMinutes(-9).ToUnixTimeSeconds())));
        await RefuseAsync(scene, "not yet", token => Sign(token, scene.Server.Key, ("nbf", now.AddMinutes(4).ToUnixTimeSeconds())));
        await RefuseAsync(scene, "no subject", token => Sign(token, scene.Server.Key, ("sub", null)));

        // A clock that is a little wrong, and the same work done right.
        scene.Server.Forge = token => Sign(token, scene.Server.Key, ("exp", now.AddMinutes(-1).ToUnixTimeSeconds()), ("nbf", now.AddMinutes(-9).ToUnixTimeSeconds()));
        (await scene.EnterAsync()).Dispose();
    }

    [Fact]
    public async Task An_answer_is_good_once_and_in_the_browser_that_asked()
    {
        await using var scene = await OidcScene.StartAsync();
        (await scene.LinkAsync()).Dispose();
        using var asked = scene.Program.Browser();
        var back = await scene.LeaveAsync(asked);

        // Login CSRF: somebody else's answer, pressed in another browser.
        using var other = scene.Program.Browser();
        Assert.Equal(400, (await other.OpenAsync(back)).Status);
        using var waiting = scene.Program.Browser();
        await scene.LeaveAsync(waiting);
        Assert.Equal(400, (await waiting.OpenAsync(back)).Status);
        Assert.Equal(302, await OidcScene.BoardAsync(waiting));

        Assert.Equal(400, (await asked.OpenAsync(back.Replace("state=", "state=A", StringComparison.Ordinal))).Status);
        using var next = scene.Program.Browser();
        var good = await scene.LeaveAsync(next);
        Assert.Equal(302, (await next.OpenAsync(good)).Status);
        Assert.Equal(400, (await next.OpenAsync(good)).Status);
        Assert.Equal(400, (await next.OpenAsync($"/logg-inn/{OidcScene.Slug}/svar")).Status);
        Assert.Equal(400, (await next.OpenAsync($"/logg-inn/{OidcScene.Slug}/svar?error=access_denied&error_description=%0Aforged")).Status);
    }

    [Fact]
    public async Task A_new_key_of_the_provider_s_is_taken_at_once_and_the_old_one_no_more()
    {
        await using var scene = await OidcScene.StartAsync();
        (await scene.LinkAsync()).Dispose();
        var old = scene.Server.Key;
        scene.Server.RotateKey();
        (await scene.EnterAsync()).Dispose();
        await RefuseAsync(scene, "the old key", token => Sign(token, old));
    }

    [Fact]
    public async Task A_flood_of_forged_answers_is_held_back_and_a_real_one_comes_through()
    {
        // A minute of the count's own, in which the slowest machine sends enough.
        var guesses = new WrongGuesses(new FakeTimeProvider());
        await using var scene = await OidcScene.StartAsync(configure: builder => builder.ConfigureTestServices(services => services.AddSingleton(guesses)));
        (await scene.LinkAsync()).Dispose();
        using var forger = scene.Program.Browser();
        for (var i = 0; i < WrongGuesses.PerMinute - 3; i++)
            Assert.True(guesses.Count(Guessed.ProviderAnswer));
        // The browser's way back: each is refused, and counted.
        for (var i = 0; i < 3; i++)
            Assert.Equal(400, (await forger.OpenAsync($"/logg-inn/{OidcScene.Slug}/svar?code=x&state={i}")).Status);
        Assert.False(guesses.Count(Guessed.ProviderAnswer));
        Assert.Equal(400, (await forger.OpenAsync($"/logg-inn/{OidcScene.Slug}/svar?code=x&state=y")).Status);
        // The provider's own way in, by the same count.
        var refused = await forger.PostAsync($"/logg-inn/{OidcScene.Slug}/utlogging", ("logout_token", "x.y.z"));
        Assert.Equal((429, "60"), (refused.Status, refused.Header("Retry-After")));
        using var real = await scene.EnterAsync();
        Assert.Equal(200, await OidcScene.BoardAsync(real));
    }

    [Fact]
    public async Task Linking_takes_the_password_and_the_same_session_on_the_way_back()
    {
        await using var scene = await OidcScene.StartAsync();
        using var browser = await scene.Program.SignedInAsync();
        Assert.Equal("Skriv passordet ditt.", (await browser.SubmitAsync("/konto/innlogging", ("link", OidcScene.Slug))).FaultOf("password"));
        Assert.Equal(400, (await browser.SubmitAsync("/konto/innlogging", ("link", OidcScene.Slug), ("password", "et annet passord"))).Status);
        Assert.Equal(400, (await browser.PostAsync("/konto/innlogging", ("link", OidcScene.Slug), ("password", ProgramHost.AdminPassword))).Status);
        Assert.Equal((303, "/logg-inn"), await StatusAsync(browser, $"/logg-inn/{OidcScene.Slug}/videre"));

        Assert.Equal(200, (await browser.SubmitAsync("/konto/innlogging", ("link", OidcScene.Slug), ("password", ProgramHost.AdminPassword))).Status);
        var back = await scene.LeaveAsync(browser, $"/logg-inn/{OidcScene.Slug}/videre");
        await using var db = await scene.Program.Contexts.CreateDbContextAsync(Stop);
        await db.SignInSessions.ExecuteDeleteAsync(Stop);
        Assert.Contains("data-fault=\"SessionOver\"", (await browser.OpenAsync(back)).Html, StringComparison.Ordinal);
        Assert.Equal(0, await db.ExternalLogins.CountAsync(Stop));
    }

    private static async Task<(int, string?)> StatusAsync(Browser browser, string address)
    {
        var answer = await browser.OpenAsync(address);
        return (answer.Status, answer.Location);
    }

    private static async Task RefuseAsync(OidcScene scene, string what, Func<string, string> forge)
    {
        scene.Server.Forge = forge;
        using var browser = scene.Program.Browser();
        var answer = await scene.ComeBackAsync(browser);
        Assert.True(answer.Status == 400 && answer.Html.Contains("data-fault=\"Broken\"", StringComparison.Ordinal), $"{what}: {answer.Status} {answer.Text}");
        Assert.True(await OidcScene.BoardAsync(browser) == 302, what);
        scene.Server.Forge = null;
    }

    /// <summary>The token again, by another key or none, with other claims.</summary>
    internal static string Sign(string token, SecurityKey? key, params (string Name, object? Value)[] changed)
    {
        var claims = new JsonWebTokenHandler().ReadJsonWebToken(token).Claims.Where(c => !changed.Any(x => x.Name == c.Type)).ToList();
        var payload = claims.GroupBy(c => c.Type).ToDictionary(
            g => g.Key, g => (object)(g.First().ValueType is ClaimValueTypes.Integer or ClaimValueTypes.Integer32 or ClaimValueTypes.Integer64 ? long.Parse(g.First().Value, null) : g.First().Value));
        foreach (var (name, value) in changed.Where(c => c.Value is not null))
            payload[name] = value!;
        var json = System.Text.Json.JsonSerializer.Serialize(payload);
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return key is null ? handler.CreateToken(json) : handler.CreateToken(
            json, new SigningCredentials(key, key is SymmetricSecurityKey ? SecurityAlgorithms.HmacSha256 : SecurityAlgorithms.RsaSha256));
    }
}
