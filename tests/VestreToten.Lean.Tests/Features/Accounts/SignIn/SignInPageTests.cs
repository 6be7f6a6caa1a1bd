using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Accounts.SignIn;

public sealed partial class SignInPageTests : IAsyncLifetime
{
    private ProgramHost _program = null!;

    public async ValueTask InitializeAsync() => _program = await ProgramHost.StartSetUpAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task The_page_carries_the_marks_and_lets_password_managers_help()
    {
        using var browser = _program.Browser();
        var page = await browser.OpenAsync("/logg-inn");
        Assert.Equal(200, page.Status);
        foreach (var mark in (string[])["data-testid=\"email\"", "data-testid=\"password\"", "data-testid=\"sign-in\"", "autocomplete=\"current-password\""])
            Assert.Contains(mark, page.Html, StringComparison.Ordinal);
        // It shows the password, and asks for passkeys; the form works without.
        Assert.Equal(["<script src=\"/account.js\""], Regex.Matches(page.Html, "<script[^>]*src=\"[^\"]*\"|<script>").Select(m => m.Value));
    }

    [Fact]
    public async Task Whoever_signs_in_comes_to_where_they_were_going()
    {
        using var browser = _program.Browser();
        var wanted = await browser.OpenAsync("/404");
        Assert.Equal((302, _program.Address + "logg-inn?returnUrl=%2F404"), (wanted.Status, wanted.Location));
        var form = await browser.OpenAsync("/logg-inn?returnUrl=%2F404");
        Assert.Equal("/404", form.Field("returnUrl"));
        var answer = await browser.SubmitAsync("/logg-inn", ("email", "KARI@kommune.invalid "), ("password", ProgramHost.AdminPassword), ("returnUrl", "/404"));
        Assert.Equal((303, "/404"), (answer.Status, answer.Location));
        var cookie = answer.Header("Set-Cookie")!;
        Assert.StartsWith("tavle=", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("Kari Nordmann", (await NamesAsync()).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_signed_in_already_is_sent_on()
    {
        using var browser = await _program.SignedInAsync();
        var answer = await browser.OpenAsync("/logg-inn?returnUrl=%2Ftavle%2Fytterskogen");
        Assert.Equal((303, "/tavle/ytterskogen"), (answer.Status, answer.Location));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_away_from_this_server(string address)
    {
        using var browser = _program.Browser();
        Assert.Equal("/", (await browser.OpenAsync("/logg-inn?returnUrl=" + Uri.EscapeDataString(address))).Field("returnUrl"));
        var answer = await browser.SubmitAsync(
            "/logg-inn", ("email", ProgramHost.AdminEmail), ("password", ProgramHost.AdminPassword), ("returnUrl", address));
        Assert.Equal((303, "/"), (answer.Status, answer.Location));
        Assert.Equal("/", (await browser.OpenAsync("/logg-inn?returnUrl=" + Uri.EscapeDataString(address))).Location);
    }

    public static TheoryData<string, string> Nonsense => new()
    {
        { new string('a', 10_000) + "@b", new string('p', 10_000) },
        { new string('å', 10_000), "p" },
        { "a\0b@c", "p\0" },
        { "a\uFFFE@b", "\uFFFE" },
        { "a\uFFFD@b\u202E", "\u0000" },
        { "'; DROP TABLE Accounts; --@x", "' OR 1=1" },
        { "<script>alert(1)</script>@x", "\"><img src=x>" },
        { new string('x', 200_000), "p" },
    };

    private async Task<List<string>> NamesAsync()
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.SignInSessions.Join(db.Users, s => s.AccountId, a => a.Id, (s, a) => a.Name).ToListAsync(TestContext.Current.CancellationToken);
    }
}
