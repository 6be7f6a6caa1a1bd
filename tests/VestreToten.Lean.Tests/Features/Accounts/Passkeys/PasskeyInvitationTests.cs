using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Links;

namespace VestreToten.Lean.Tests.Features.Accounts.Passkeys;

/// <summary>An invitation that is taken without a password.</summary>
public sealed class PasskeyInvitationTests
{
    private const string Form = "/invitasjon/passnokkel";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_taken_once_and_its_account_is_never_left_with_nothing_to_sign_in_with()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        var secret = await InviteAsync(program);
        using var browser = program.Browser();
        using var key = new SoftKey();
        await browser.OpenAsync("/invitasjon/" + secret);
        var page = await browser.OpenAsync("/invitasjon");
        // What is wrong is said by the page, before a passkey is made.
        Assert.Equal(400, (await browser.PostAsync(Form + "/valg", ("__RequestVerificationToken", page.Token), ("name", ""), ("email", "liv@kommune.invalid"))).Status);
        var lacking = await browser.SendAsync("/invitasjon", Form, "", ("name", ""), ("email", "liv@kommune.invalid"));
        Assert.Equal((400, "Skriv navnet ditt."), (lacking.Status, lacking.FaultOf("name") ?? lacking.Text));

        (string, string)[] typed = [("name", "Liv Moen"), ("email", "liv@kommune.invalid")];
        var made = key.Create(await browser.OptionsAsync("/invitasjon", Form, typed), browser.Origin());
        var taken = await browser.SendAsync("/invitasjon", Form, made, typed);
        Assert.Equal((303, "/"), (taken.Status, taken.Location));
        var account = await browser.OpenAsync("/konto");
        Assert.Contains("Du logger inn uten passord", account.Text, StringComparison.Ordinal);

        using var again = program.Browser();
        Assert.Equal(303, (await again.PasskeySignInAsync(key)).Status);
        var last = await again.SendAsync("/konto", PasskeyForms.OfAccount + "/endre", "", ("passkey", Between(account.Html, "name=\"passkey\" value=\"")), ("press", "remove"));
        Assert.Equal("/konto?feil=PasskeyLast#passnokler", last.Location);
        using var late = program.Browser();
        await late.OpenAsync("/invitasjon/" + secret);
        Assert.Contains("Lenka er brukt", (await late.OpenAsync("/invitasjon")).Text, StringComparison.Ordinal);
    }

    private static string Between(string html, string before)
    {
        var start = html.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return html[start..html.IndexOf('"', start)];
    }

    private static async Task<string> InviteAsync(ProgramHost program)
    {
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        var account = new Account { Name = "Liv", SecurityStamp = "-" };
        db.Add(account);
        await db.SaveChangesAsync(Stop);
        var secret = await db.MakeLinkAsync(account, AccountLinkKind.Invitation, TimeProvider.System.GetUtcNow(), Stop);
        await db.SaveChangesAsync(Stop);
        return secret;
    }
}
