using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Accounts.Passkeys;

/// <summary>Passkeys as browsers meet them, and as somebody does who has copied what they send.</summary>
public sealed partial class PasskeyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_is_added_signs_in_is_named_and_removed()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var key = new SoftKey();
        using var browser = await program.SignedInAsync();
        Assert.Equal((303, "/konto?sagt=passkeyAdded#passnokler"), await AnswerOf(browser.AddPasskeyAsync(key)));

        using var other = program.Browser();
        Assert.Equal((303, "/"), await AnswerOf(other.PasskeySignInAsync(key)));
        Assert.Equal(200, (await other.OpenAsync("/tavle/ytterskogen")).Status);

        var page = await other.OpenAsync("/konto");
        var id = Handle().Match(page.Html).Groups[1].Value;
        var named = await PressAsync(other, ("passkey", id), ("press", "rename"), ("name", "  Jobbtelefonen "));
        Assert.Equal((303, "/konto?sagt=passkeyNamed#passnokler"), (named.Status, named.Location));
        Assert.Contains("Jobbtelefonen", (await other.OpenAsync("/konto")).Text, StringComparison.Ordinal);
        Assert.Equal("/konto?feil=PasskeyName#passnokler", (await PressAsync(other, ("passkey", id), ("press", "rename"), ("name", new string('a', 90)))).Location);
        Assert.Equal(404, (await PressAsync(other, ("passkey", "AAAA"), ("press", "remove"))).Status);

        Assert.Equal("/konto?sagt=passkeyRemoved#passnokler", (await PressAsync(other, ("passkey", id), ("press", "remove"))).Location);
        using var third = program.Browser();
        var gone = await third.PasskeySignInAsync(key);
        Assert.Equal((401, true), (gone.Status, gone.Text.Contains("ble ikke godtatt", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_was_signed_works_once_for_its_own_challenge_and_at_its_own_address()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var key = new SoftKey();
        using var browser = await program.SignedInAsync();
        await browser.AddPasskeyAsync(key);

        // Replayed, along with the cookie that kept the challenge.
        using var signing = program.Browser();
        var signed = key.Sign(await signing.OptionsAsync("/logg-inn", PasskeyForms.OfSignIn), signing.Origin());
        using var thief = program.Browser();
        thief.Cookies.Add(signing.Cookies.GetCookies(program.Address));
        Assert.Equal(303, (await signing.SendAsync("/logg-inn", PasskeyForms.OfSignIn, signed)).Status);
        Assert.Equal(401, (await thief.SendAsync("/logg-inn", PasskeyForms.OfSignIn, signed)).Status);

        // Signed for another browser's challenge, and for none.
        using var first = program.Browser();
        using var second = program.Browser();
        var foreign = key.Sign(await first.OptionsAsync("/logg-inn", PasskeyForms.OfSignIn), first.Origin());
        await second.OptionsAsync("/logg-inn", PasskeyForms.OfSignIn);
        Assert.Equal(401, (await second.SendAsync("/logg-inn", PasskeyForms.OfSignIn, foreign)).Status);
        using var without = program.Browser();
        Assert.Equal(401, (await without.SendAsync("/logg-inn", PasskeyForms.OfSignIn, foreign)).Status);
        // What was asked to sign in with adds no passkey.
        using var mixed = await program.SignedInAsync();
        var options = await browser.OptionsAsync("/konto", PasskeyForms.OfAccount);
        using var otherKey = new SoftKey();
        Assert.Equal("/konto?feil=PasskeyRefused#passnokler", (await mixed.SendAsync("/konto", PasskeyForms.OfAccount, otherKey.Create(options, mixed.Origin()))).Location);

        // Signed at another address: its owner is told.
        var elsewhere = await Elsewhere(program, key, "https://tavla.example", null);
        Assert.Equal((401, true), (elsewhere.Status, elsewhere.Text.Contains("laget for en annen adresse", StringComparison.Ordinal)));
        Assert.Equal(401, (await Elsewhere(program, key, null, "tavla.example")).Status);
    }

    [Fact]
    public async Task One_without_a_finger_or_a_PIN_one_of_a_disabled_account_and_junk_are_refused_alike()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var key = new SoftKey();
        using var browser = await program.SignedInAsync();
        await browser.AddPasskeyAsync(key);
        using var careless = new SoftKey { IsVerified = false };
        Assert.Equal("/konto?feil=PasskeyRefused#passnokler", (await browser.AddPasskeyAsync(careless)).Location);

        using var stranger = program.Browser();
        using var unknown = new SoftKey();
        unknown.Create(await browser.OptionsAsync("/konto", PasskeyForms.OfAccount), browser.Origin());
        var wrong = await stranger.PasskeySignInAsync(unknown);
        foreach (var junk in (string[])["", "{}", "[]", "null", "{\"response\":{\"clientDataJSON\":\"!\"}}", new string('x', 40_000)])
        {
            await stranger.OptionsAsync("/logg-inn", PasskeyForms.OfSignIn);
            Assert.Equal((401, wrong.Steady), await SteadyOf(stranger.SendAsync("/logg-inn", PasskeyForms.OfSignIn, junk)));
        }

        await using (var db = await program.Contexts.CreateDbContextAsync(Stop))
            await db.Users.ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true), Stop);
        Assert.Equal((401, wrong.Steady), await SteadyOf(stranger.PasskeySignInAsync(key)));
    }

    [Fact]
    public async Task A_form_without_its_token_is_asked_nothing_and_one_that_was_shown_long_ago_adds_nothing()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var browser = await program.SignedInAsync();
        foreach (var form in (string[])[PasskeyForms.OfSignIn, PasskeyForms.OfAccount, "/invitasjon/passnokkel", "/konto/bekreft/passnokkel"])
            Assert.Equal(400, (await browser.PostAsync(form + "/valg", ("name", "x"))).Status);
        Assert.Equal("/konto?feil=Stale", (await browser.PostAsync(PasskeyForms.OfAccount, ("credential", "{}"))).Location);

        var before = TimeProvider.System.GetUtcNow().AddHours(-1);
        await using (var db = await program.Contexts.CreateDbContextAsync(Stop))
            await db.SignInSessions.ExecuteUpdateAsync(s => s.SetProperty(x => x.Proved, before), Stop);
        Assert.Equal("/konto?feil=Confirm", (await browser.SendAsync("/konto", PasskeyForms.OfAccount, "{}")).Location);
    }

    private static async Task<Browser.Answer> Elsewhere(ProgramHost program, SoftKey key, string? origin, string? domain)
    {
        using var browser = program.Browser();
        return await browser.SendAsync(
            "/logg-inn", PasskeyForms.OfSignIn, key.Sign(await browser.OptionsAsync("/logg-inn", PasskeyForms.OfSignIn), origin ?? browser.Origin(), domain));
    }

    private static async Task<(int, string?)> AnswerOf(Task<Browser.Answer> asked)
    {
        var answer = await asked;
        return (answer.Status, answer.Location);
    }

    private static async Task<(int, string)> SteadyOf(Task<Browser.Answer> asked)
    {
        var answer = await asked;
        return (answer.Status, answer.Steady);
    }

    private static Task<Browser.Answer> PressAsync(Browser browser, params (string, string)[] fields) =>
        browser.SendAsync("/konto", PasskeyForms.OfAccount + "/endre", "", fields);

    [GeneratedRegex("name=\"passkey\" value=\"([^\"]*)\"")]
    private static partial Regex Handle();
}
