using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Accounts.Oidc;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Recovery;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Features.Administration.Settings;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Providers;

namespace VestreToten.Lean.Tests.Features.Accounts.SignIn;

/// <summary>A kommune that takes no passwords from whoever has another way in.</summary>
public sealed class PasswordsOffTests : IAsyncLifetime
{
    private const string Linked = "koblet@kommune.invalid", Alone = "alene@kommune.invalid";

    private OidcScene _scene = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ProgramHost Program => _scene.Program;

    public async ValueTask InitializeAsync()
    {
        _scene = await OidcScene.StartAsync();
        foreach (var email in (string[])[Linked, Alone])
            await Program.AddAccountAsync(email, "kommunen", Role.Manager);
        await ChangeAsync(Linked, set => set.SetProperty(a => a.SignsInByProvider, true));
    }

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task Whoever_has_another_way_in_is_told_to_take_it_and_nobody_without_one_is_locked_out()
    {
        Assert.Equal((303, 303), (await SignInAsync(Linked), await SignInAsync(Alone)));
        await TurnOffAsync();

        using var browser = Program.Browser();
        var refused = await browser.SubmitAsync("/logg-inn", ("email", Linked), ("password", ProgramHost.AdminPassword));
        Assert.Equal(401, refused.Status);
        Assert.Contains("Kommunen har slått av passord. Logg inn med passnøkkel eller med kommunens innlogging.", refused.Text, StringComparison.Ordinal);
        Assert.Null(browser.Cookie("tavle"));
        Assert.Equal(303, await SignInAsync(Alone));
        Assert.Equal(303, await SignInAsync(ProgramHost.AdminEmail));
        // A wrong one is answered as ever: only who knows the password learns that it opens nothing.
        var wrong = await browser.SubmitAsync("/logg-inn", ("email", Linked), ("password", "noe helt annet"));
        Assert.Contains("E-postadressen eller passordet stemmer ikke.", wrong.Text, StringComparison.Ordinal);

        // The provider does not answer: what was turned off for its sake works again.
        var provider = Program.Services.GetRequiredService<SignInProviders>().All[0];
        provider.Note(answers: false);
        Assert.Equal(303, await SignInAsync(Linked));
        provider.Note(answers: true);
        Assert.Equal(401, await SignInAsync(Linked));
    }

    [Fact]
    public async Task It_needs_a_provider_and_is_counted_and_stands_in_the_log()
    {
        await using var without = await ProgramHost.StartSetUpAsync();
        Assert.Equal(SettingsFault.PasswordsNoProvider, (await TurnAsync(without)).Fault);

        Assert.True((await TurnAsync(Program)).IsDone);
        await using var db = await Program.Contexts.CreateDbContextAsync(Stop);
        Assert.Contains(await db.AuditEntries.ToListAsync(Stop), e => e is { Field: "PasswordsOff", Before: "False" or "false", After: "True" or "true" });
    }

    [Theory]
    [InlineData(Linked, false)]
    [InlineData(Alone, true)]
    public async Task A_new_password_is_no_way_past_it(string email, bool isLinkMade)
    {
        await TurnOffAsync();
        await using var db = await Program.Contexts.CreateDbContextAsync(Stop);
        var send = ActivatorUtilities.CreateInstance<SendRecovery>(Program.Services);

        await send.SendAsync(new RecoveryRequest(EmailAddress.Key(email)!, new CultureInfo("nb-NO")), Stop);

        Assert.Equal(isLinkMade, await db.AccountLinks.AnyAsync(l => l.Kind == AccountLinkKind.Recovery, Stop));
    }

    private async Task<int> SignInAsync(string email)
    {
        using var browser = Program.Browser();
        return (await browser.SubmitAsync("/logg-inn", ("email", email), ("password", ProgramHost.AdminPassword))).Status;
    }

    private async Task TurnOffAsync() => Assert.True((await TurnAsync(Program)).IsDone);

    private static async Task<Web.Platform.Commands.Outcome<SettingsFault>> TurnAsync(ProgramHost program)
    {
        var admin = await program.AddAccountAsync("innstillinger@kommune.invalid", "kommunen", Role.Admin);
        var who = await program.Services.GetRequiredService<Sessions>().BeginAsync(admin, Stop);
        var seen = (await program.Services.GetRequiredService<SettingsQueries>().ReadAsync(who, Stop))!;
        Assert.True(seen.PasswordAlone > 0);
        return await program.Services.GetRequiredService<ChangeSettings>().ExecuteAsync(who, seen.Settings, seen.Settings with { PasswordsOff = true }, Stop);
    }

    private async Task ChangeAsync(string email, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Account>> change)
    {
        await using var db = await Program.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(1, await db.Users.Where(a => a.Email == email).ExecuteUpdateAsync(change, Stop));
    }
}
