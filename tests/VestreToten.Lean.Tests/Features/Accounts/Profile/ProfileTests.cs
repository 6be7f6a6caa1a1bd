using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Profile;

namespace VestreToten.Lean.Tests.Features.Accounts.Profile;

/// <summary>One's own account, as browsers meet it.</summary>
public sealed class ProfileTests
{
    private const string Password = "blå kopper på rad ved vinduet";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_name_is_changed_in_the_cookie_too_and_a_bad_one_is_kept_as_typed()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var browser = await program.SignedInAsync();
        var bad = await PressAsync(browser, "navn", ("name", new string('å', 100)));
        Assert.Equal((400, new string('å', 100)), (bad.Status, bad.Field("name")));
        Assert.Contains("høyst 80 tegn", bad.FaultOf("name")!, StringComparison.Ordinal);
        Assert.Equal("/konto?sagt=Name#navn", (await PressAsync(browser, "navn", ("name", " Kari  Moen "))).Location);
        Assert.Equal("Kari Moen", (await browser.OpenAsync("/konto")).Field("name"));
    }

    [Fact]
    public async Task A_password_that_is_easy_to_guess_is_refused_and_a_good_one_ends_what_is_open_elsewhere()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var browser = await program.SignedInAsync();
        using var other = await program.SignedInAsync();
        Assert.Contains("minst 12 tegn", (await PressAsync(browser, "passord", ("password", "kort"))).FaultOf("password")!, StringComparison.Ordinal);
        foreach (var guessable in (string[])["ytterskogen kommunen", "kari nordmann 1234", "passordpassord1"])
            Assert.Contains("lett å gjette", (await PressAsync(browser, "passord", ("password", guessable))).FaultOf("password")!, StringComparison.Ordinal);
        Assert.Equal(200, (await other.OpenAsync("/konto")).Status);

        Assert.Equal("/konto?sagt=Password#passord", (await PressAsync(browser, "passord", ("password", Password))).Location);
        Assert.Equal(200, (await browser.OpenAsync("/konto")).Status);
        Assert.Equal(302, (await other.OpenAsync("/konto")).Status);
        using var again = await program.SignedInAsync(password: Password);
    }

    [Fact]
    public async Task What_reaches_beyond_the_session_asks_for_the_password_again_after_a_while()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var browser = await program.SignedInAsync();
        var before = TimeProvider.System.GetUtcNow().AddHours(-1);
        await using (var db = await program.Contexts.CreateDbContextAsync(Stop))
            await db.SignInSessions.ExecuteUpdateAsync(s => s.SetProperty(x => x.Proved, before), Stop);

        Assert.Contains("Bekreft at det er deg, og prøv igjen", (await PressAsync(browser, "passord", ("password", Password))).Text, StringComparison.Ordinal);
        Assert.Contains("Bekreft at det er deg, og prøv igjen", (await PressAsync(browser, "slett", ("sure", "true"))).Text, StringComparison.Ordinal);
        Assert.Contains("Bekreft at det er deg først", (await browser.OpenAsync("/konto/app")).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await PressAsync(browser, "bekreft", ("password", "feil passord her"))).Status);
        Assert.Equal("/konto?sagt=Confirmed", (await PressAsync(browser, "bekreft", ("password", ProgramHost.AdminPassword))).Location);
        Assert.Equal(303, (await PressAsync(browser, "passord", ("password", Password))).Status);
    }

    [Fact]
    public async Task Sessions_are_listed_ended_one_by_one_and_all_at_once()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var browser = await program.SignedInAsync();
        using var other = await program.SignedInAsync();
        var page = await browser.OpenAsync("/konto");
        Assert.Equal(2, Regex.Count(page.Html, "data-testid=\"session\""));
        Assert.Single(Regex.Matches(page.Html, "data-current=\"true\""));
        Assert.Equal("/konto?sagt=Session#okter", (await PressAsync(browser, "okter", ("session", page.Field("session")!))).Location);
        Assert.Equal(302, (await other.OpenAsync("/konto")).Status);

        using var third = await program.SignedInAsync();
        Assert.Equal("/logg-inn", (await PressAsync(browser, "okter/alle")).Location);
        Assert.Equal((302, 302), ((await browser.OpenAsync("/konto")).Status, (await third.OpenAsync("/konto")).Status));
    }

    [Fact]
    public async Task My_data_is_what_is_stored_and_no_secret()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var browser = await program.SignedInAsync();
        using var key = new SoftKey();
        await browser.AddPasskeyAsync(key);
        var answer = await browser.OpenAsync("/konto/mine-data.json");
        Assert.Equal("application/json", answer.Response.Content.Headers.ContentType?.MediaType);
        using var data = JsonDocument.Parse(answer.Html);
        var root = data.RootElement;
        Assert.Equal((SeeMyData.Format, ProgramHost.AdminEmail), (root.GetProperty("format").GetString(), root.GetProperty("account").GetProperty("email").GetString()));
        Assert.Equal((2, 1, 1), (root.GetProperty("roles").GetArrayLength(), root.GetProperty("passkeys").GetArrayLength(), root.GetProperty("sessions").GetArrayLength()));
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        var account = await db.Users.SingleAsync(Stop);
        Assert.DoesNotContain(account.PasswordHash!, answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain((await db.SignInSessions.SingleAsync(Stop)).Id.ToString(), answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_stays_and_others_delete_themselves()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var admin = await program.SignedInAsync();
        Assert.Contains("siste som administrerer", (await PressAsync(admin, "slett", ("sure", "true"))).Text, StringComparison.Ordinal);
        await program.AddAccountAsync("ola@kommune.invalid", "kommunen", Role.Admin);
        using var ola = await program.SignedInAsync("ola@kommune.invalid");
        Assert.Contains("Kryss av", (await PressAsync(ola, "slett")).Text, StringComparison.Ordinal);
        Assert.Equal("/logg-inn", (await PressAsync(ola, "slett", ("sure", "true"))).Location);
        Assert.Equal(302, (await ola.OpenAsync("/konto")).Status);
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(ProgramHost.AdminEmail, (await db.Users.SingleAsync(Stop)).Email);
    }

    [Fact]
    public async Task No_form_does_anything_without_its_token()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var browser = await program.SignedInAsync();
        foreach (var form in (string[])["navn", "epost", "passord", "bekreft", "okter", "okter/alle", "slett"])
        {
            var answer = await browser.PostAsync("/konto/" + form, ("name", "Mallory"), ("password", Password), ("sure", "true"));
            Assert.Equal((form, 400, true), (form, answer.Status, answer.Text.Contains("åpen for lenge", StringComparison.Ordinal)));
        }

        Assert.Equal("Kari Nordmann", (await browser.OpenAsync("/konto")).Field("name"));
    }

    private static Task<Browser.Answer> PressAsync(Browser browser, string form, params (string, string)[] fields) =>
        browser.SendAsync("/konto", "/konto/" + form, "", fields);
}
