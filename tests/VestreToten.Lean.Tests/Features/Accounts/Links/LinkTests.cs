using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Features.Administration.People;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Tests.Features.Accounts.Links;

/// <summary>Invitations and new passwords, as browsers meet them.</summary>
public sealed partial class LinkTests
{
    private const string Password = "blå kopper på rad ved vinduet";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invitation_is_taken_once_and_its_secret_stays_in_no_address()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        var invited = await InviteAsync(program, "jon@kommune.invalid");
        using var browser = program.Browser();

        var entered = await browser.OpenAsync("/invitasjon/" + invited.Secret);
        Assert.Equal((303, "/invitasjon"), (entered.Status, entered.Location));
        var form = await browser.OpenAsync("/invitasjon");
        Assert.Equal((200, "Jon Eira", "jon@kommune.invalid"), (form.Status, form.Field("name"), form.Field("email")));
        Assert.DoesNotContain(invited.Secret!, form.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(invited.Secret!, entered.Header("Set-Cookie"), StringComparison.Ordinal);

        Assert.Contains("minst 12 tegn", (await PostAsync(browser, "Jon-Máhtte Eira", "kort")).Text, StringComparison.Ordinal);
        Assert.Contains("lett å gjette", (await PostAsync(browser, "Jon-Máhtte Eira", "ytterskogen kommunen jon")).Text, StringComparison.Ordinal);
        var lacking = await PostAsync(browser, "", Password);
        Assert.Equal((400, true), (lacking.Status, lacking.Text.Contains("Skriv navnet ditt.", StringComparison.Ordinal)));
        var taken = await PostAsync(browser, "Jon-Máhtte Eira", Password);
        Assert.Equal((303, "/"), (taken.Status, taken.Location));
        Assert.Equal(200, (await browser.OpenAsync("/tavle/ytterskogen")).Status);

        using var later = program.Browser();
        await later.OpenAsync("/invitasjon/" + invited.Secret);
        var used = await later.OpenAsync("/invitasjon");
        Assert.Equal((404, true), (used.Status, used.Text.Contains("Lenka er brukt", StringComparison.Ordinal)));
        using var again = await program.SignedInAsync("jon@kommune.invalid", Password);
    }

    [Fact]
    public async Task One_without_e_mail_chooses_the_address_and_nobody_else_s()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        var invited = await InviteAsync(program, email: null);
        using var browser = program.Browser();
        await browser.OpenAsync("/invitasjon/" + invited.Secret);
        var taken = await PostAsync(browser, "Liv", Password, ("email", ProgramHost.AdminEmail));
        Assert.Contains("En annen bruker har denne adressen", taken.Text, StringComparison.Ordinal);
        Assert.Equal(303, (await PostAsync(browser, "Liv", Password, ("email", "liv@kommune.invalid"))).Status);
        using var again = await program.SignedInAsync("liv@kommune.invalid", Password);
    }

    [Fact]
    public async Task Expired_withdrawn_disabled_and_made_up_links_each_say_kindly_why_they_open_nothing()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        var invited = await InviteAsync(program, "jon@kommune.invalid");
        using var browser = program.Browser();
        async Task<string> SeeAsync(string secret)
        {
            await browser.OpenAsync("/invitasjon/" + secret);
            var page = await browser.OpenAsync("/invitasjon");
            Assert.Equal(404, page.Status);
            return page.Text;
        }

        Assert.Contains("Lenka virker ikke", await SeeAsync(LinkSecret.New()), StringComparison.Ordinal);
        Assert.Contains("Lenka virker ikke", await SeeAsync("../../etc/passwd"), StringComparison.Ordinal);
        await using (var db = await program.Contexts.CreateDbContextAsync(Stop))
        {
            await db.Users.Where(a => a.Id == invited.PersonId).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true), Stop);
            Assert.Contains("Brukeren er deaktivert", await SeeAsync(invited.Secret!), StringComparison.Ordinal);
            await db.Users.Where(a => a.Id == invited.PersonId).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, false), Stop);
            await db.AccountLinks.ExecuteUpdateAsync(l => l.SetProperty(x => x.Expires, TimeProvider.System.GetUtcNow().AddSeconds(-1)), Stop);
            Assert.Contains("Fristen er ute", await SeeAsync(invited.Secret!), StringComparison.Ordinal);
        }

        var next = await AgainAsync(program, invited.PersonId);
        Assert.Contains("Lenka virker ikke", await SeeAsync(invited.Secret!), StringComparison.Ordinal);
        // An invitation is no way to a new password.
        await browser.OpenAsync("/nytt-passord/" + next.Secret);
        Assert.Equal(404, (await browser.OpenAsync("/nytt-passord")).Status);
    }

    [Fact]
    public async Task Somebody_else_who_has_signed_in_is_asked_first_and_two_presses_make_one_account()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        var invited = await InviteAsync(program, "jon@kommune.invalid");
        using var browser = await program.SignedInAsync();
        await browser.OpenAsync("/invitasjon/" + invited.Secret);
        var asked = await browser.OpenAsync("/invitasjon");
        Assert.Contains("Kari Nordmann er logget inn i denne nettleseren, og lenka er til Jon Eira.", asked.Text, StringComparison.Ordinal);
        var pushed = await browser.PostAsync("/invitasjon", ("__RequestVerificationToken", asked.Token), ("name", "Jon"), ("password", Password));
        Assert.Equal(400, pushed.Status);
        Assert.Equal(303, (await browser.PostAsync("/invitasjon", ("__RequestVerificationToken", asked.Token), ("do", "signout"))).Status);
        var form = await browser.OpenAsync("/invitasjon");
        Assert.Equal("Jon Eira", form.Field("name"));

        var take = program.Services.GetRequiredService<TakeLink>();
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            take.ExecuteAsync(AccountLinkKind.Invitation, invited.Secret, "Jon", "", Password, Stop)));
        Assert.Single(both, answer => answer.Fault == LinkFault.None);
        Assert.Equal(3, both.Count(answer => answer.Fault == LinkFault.Used));
    }

    [Fact]
    public async Task A_new_password_signs_out_everywhere_else_and_guesses_are_counted()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var before = await program.SignedInAsync();
        var secret = await MakeAsync(program);
        using var browser = program.Browser();
        await browser.OpenAsync("/nytt-passord/" + secret);
        Assert.Equal(303, (await PostAsync(browser, "", Password, path: "/nytt-passord")).Status);
        Assert.Equal(302, (await before.OpenAsync("/tavle/ytterskogen")).Status);
        Assert.Equal(200, (await browser.OpenAsync("/tavle/ytterskogen")).Status);
        using var again = await program.SignedInAsync(password: Password);

        using var guesser = program.Browser();
        await guesser.OpenAsync("/invitasjon/" + LinkSecret.New());
        Assert.Equal(404, (await guesser.OpenAsync("/invitasjon")).Status);
        var guesses = program.Services.GetRequiredService<WrongGuesses>();
        while (guesses.Count(Guessed.AccountLink))
        {
            // What others guess counts too.
        }

        Assert.Equal(429, (await guesser.OpenAsync("/invitasjon")).Status);
    }

    private static Task<InviteAnswer> InviteAsync(ProgramHost program, string? email) => AsAdminAsync(program, async (admin, invite) =>
    {
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        var unit = await db.Units.Where(u => u.Slug == "ytterskogen").Select(u => u.Id).SingleAsync(Stop);
        return await invite.ExecuteAsync(admin, new PersonDetails("Jon Eira", email), new RoleInput(unit, Role.Leader, null, null), Stop);
    });

    private static Task<InviteAnswer> AgainAsync(ProgramHost program, int person) =>
        AsAdminAsync(program, (admin, invite) => invite.AgainAsync(admin, person, Stop));

    private static async Task<InviteAnswer> AsAdminAsync(
        ProgramHost program, Func<System.Security.Claims.ClaimsPrincipal, InvitePerson, Task<InviteAnswer>> run)
    {
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        var admin = await db.Users.SingleAsync(a => a.Email == ProgramHost.AdminEmail, Stop);
        return await run(await program.Services.GetRequiredService<Sessions>().BeginAsync(admin, Stop), program.Services.GetRequiredService<InvitePerson>());
    }

    private static async Task<string> MakeAsync(ProgramHost program)
    {
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        var admin = await db.Users.SingleAsync(a => a.Email == ProgramHost.AdminEmail, Stop);
        var secret = await db.MakeLinkAsync(admin, AccountLinkKind.Recovery, TimeProvider.System.GetUtcNow(), Stop);
        await db.SaveChangesAsync(Stop);
        return secret;
    }

    private static Task<Browser.Answer> PostAsync(Browser browser, string name, string password, (string, string)? more = null, string path = "/invitasjon") =>
        browser.SubmitAsync(path, [("name", name), ("password", password), .. more is { } extra ? [extra] : Array.Empty<(string, string)>()]);
}
