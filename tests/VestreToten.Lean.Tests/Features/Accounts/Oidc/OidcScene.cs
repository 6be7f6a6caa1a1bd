using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Accounts.Oidc;

/// <summary>A program and the provider that its people sign in by.</summary>
internal sealed class OidcScene : IAsyncDisposable
{
    public const string Slug = "kommunens-egen", Name = "Kommunens egen";

    private OidcScene(OidcServer server, ProgramHost program) => (Server, Program) = (server, program);

    public OidcServer Server { get; }

    public ProgramHost Program { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="more">Settings of the provider that differ.</param>
    /// <param name="key">The key that the program signs by; null for a secret.</param>
    /// <param name="configure">What else differs.</param>
    public static async Task<OidcScene> StartAsync(
        (string Name, string Value)[]? more = null, SecurityKey? key = null, Action<IWebHostBuilder>? configure = null)
    {
        var server = await OidcServer.StartAsync();
        var program = await ProgramHost.StartSetUpAsync(builder =>
        {
            Set(builder, 0, [("Name", Name), ("Authority", server.Address.AbsoluteUri), ("ClientId", OidcServer.ClientId), .. key is null ? [("ClientSecret", OidcServer.Secret)] : Array.Empty<(string, string)>(), .. more ?? []]);
            configure?.Invoke(builder);
        });
        await server.RegisterAsync(program.Address, Slug, key);
        return new OidcScene(server, program);
    }

    public static void Set(IWebHostBuilder builder, int number, IEnumerable<(string Name, string Value)> settings)
    {
        foreach (var (name, value) in settings)
            builder.UseSetting($"Lean:SignIn:Oidc:{number}:{name}", value);
    }

    /// <summary>Goes from the program to the provider and back; the answer to that.</summary>
    public async Task<Browser.Answer> ComeBackAsync(Browser browser, string from = "/logg-inn/" + Slug)
    {
        var back = await LeaveAsync(browser, from);
        return await browser.OpenAsync(back);
    }

    /// <summary>Goes from the program to the provider; the address that it sends the browser back to.</summary>
    public async Task<string> LeaveAsync(Browser browser, string from = "/logg-inn/" + Slug)
    {
        var sent = await browser.OpenAsync(from);
        Assert.True(sent.Status == 302, $"{sent.Status} {sent.Text}");
        Assert.StartsWith(Server.Address.AbsoluteUri, sent.Location, StringComparison.Ordinal);
        var answered = await browser.OpenAsync(sent.Location!);
        Assert.True(answered.Status == 302, $"{answered.Status} {answered.Text}");
        return answered.Location!;
    }

    /// <summary>A browser in which somebody has come in by the provider.</summary>
    public async Task<Browser> EnterAsync()
    {
        var browser = Program.Browser();
        var answer = await ComeBackAsync(browser);
        Assert.True(answer is { Status: 302, Location: "/" }, $"{answer.Status} {answer.Text}");
        return browser;
    }

    /// <summary>Links the administrator's account to whoever the provider knows now.</summary>
    public async Task<Browser> LinkAsync(string email = ProgramHost.AdminEmail)
    {
        var browser = await Program.SignedInAsync(email);
        var pressed = await browser.SubmitAsync("/konto/innlogging", ("password", ProgramHost.AdminPassword), ("link", Slug));
        Assert.Equal((200, true), (pressed.Status, pressed.Html.Contains($"0;url=/logg-inn/{Slug}/videre", StringComparison.Ordinal)));
        var answer = await ComeBackAsync(browser, $"/logg-inn/{Slug}/videre");
        Assert.Equal((302, "/konto/innlogging"), (answer.Status, answer.Location));
        return browser;
    }

    /// <summary>Puts a rule in, as an administrator's page does.</summary>
    public async Task AddRuleAsync(string claim, string value, Role role, string unit = "ytterskogen")
    {
        await using var db = await Program.Contexts.CreateDbContextAsync(Stop);
        db.SignInRules.Add(new SignInRule
        {
            Provider = Slug, Claim = claim, Value = value, Role = role, UnitId = await db.Units.Where(u => u.Slug == unit).Select(u => u.Id).SingleAsync(Stop),
        });
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>What the board answers: 302 to whoever has not signed in.</summary>
    public static async Task<int> BoardAsync(Browser browser) => (await browser.OpenAsync("/tavle/ytterskogen")).Status;

    public async ValueTask DisposeAsync()
    {
        await Program.DisposeAsync();
        await Server.DisposeAsync();
    }
}
