using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Accounts.SignIn;

public sealed class SignInPageTests : IAsyncLifetime
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
        Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
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

    [Fact]
    public async Task A_wrong_address_and_a_wrong_password_get_the_same_answer()
    {
        var disabled = await _program.AddAccountAsync("ute@kommune.invalid", "ytterskogen", Role.Leader);
        await using (var db = await _program.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken))
            await db.Users.Where(a => a.Id == disabled.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true), TestContext.Current.CancellationToken);
        using var browser = _program.Browser();
        var unknown = await browser.SubmitAsync("/logg-inn", ("email", "ingen@kommune.invalid"), ("password", ProgramHost.AdminPassword));
        var wrong = await browser.SubmitAsync("/logg-inn", ("email", ProgramHost.AdminEmail), ("password", "noe helt annet"));
        var off = await browser.SubmitAsync("/logg-inn", ("email", "ute@kommune.invalid"), ("password", ProgramHost.AdminPassword));
        Assert.Equal((401, 401, 401), (unknown.Status, wrong.Status, off.Status));
        Assert.Contains("E-postadressen eller passordet stemmer ikke", unknown.Text, StringComparison.Ordinal);
        Assert.Equal(unknown.Steady.Replace("ingen@", "kari@", StringComparison.Ordinal), wrong.Steady);
        Assert.Equal(unknown.Steady.Replace("ingen@", "ute@", StringComparison.Ordinal), off.Steady);
        Assert.Equal(ProgramHost.AdminEmail, wrong.Field("email"));
        Assert.DoesNotContain("noe helt annet", wrong.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_field_is_told_beside_the_field()
    {
        using var browser = _program.Browser();
        var nothing = await browser.SubmitAsync("/logg-inn", ("email", " "), ("password", ""));
        Assert.Equal(400, nothing.Status);
        Assert.Equal("Skriv e-postadressen din.", nothing.FaultOf("email"));
        Assert.Equal("Skriv passordet ditt.", nothing.FaultOf("password"));
        var noPassword = await browser.SubmitAsync("/logg-inn", ("email", "kari@"));
        Assert.Null(noPassword.FaultOf("email"));
        Assert.Equal("kari@", noPassword.Field("email"));
        Assert.NotNull(noPassword.FaultOf("password"));
    }

    [Fact]
    public async Task A_stale_tab_gets_a_fresh_form_with_what_was_typed()
    {
        using var browser = _program.Browser();
        var stale = await browser.PostAsync(
            "/logg-inn", ("email", ProgramHost.AdminEmail), ("password", ProgramHost.AdminPassword), ("returnUrl", "/tavle/ytterskogen"));
        Assert.Equal(400, stale.Status);
        Assert.Equal((ProgramHost.AdminEmail, "/tavle/ytterskogen"), (stale.Field("email"), stale.Field("returnUrl")));
        Assert.Null(browser.Cookie("tavle"));
        var again = await browser.PostAsync(
            "/logg-inn", ("__RequestVerificationToken", stale.Token), ("email", ProgramHost.AdminEmail), ("password", ProgramHost.AdminPassword));
        Assert.Equal(303, again.Status);
    }

    [Fact]
    public async Task A_tab_from_before_the_sign_in_does_not_end_in_a_bare_error()
    {
        using var browser = _program.Browser();
        var earlier = await browser.OpenAsync("/logg-inn");
        await browser.SubmitAsync("/logg-inn", ("email", ProgramHost.AdminEmail), ("password", ProgramHost.AdminPassword));
        var stale = await browser.PostAsync(
            "/logg-inn", ("__RequestVerificationToken", earlier.Token), ("email", ProgramHost.AdminEmail), ("password", ProgramHost.AdminPassword));
        Assert.Equal((400, ProgramHost.AdminEmail), (stale.Status, stale.Field("email")));
    }

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Nonsense_never_breaks_the_page(string email, string password)
    {
        using var browser = _program.Browser();
        var answer = await browser.SubmitAsync("/logg-inn", ("email", email), ("password", password), ("returnUrl", email));
        Assert.InRange(answer.Status, 400, 499);
        Assert.Contains("data-testid=\"sign-in\"", answer.Html, StringComparison.Ordinal);
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

    [Fact]
    public async Task What_is_no_form_gets_the_form()
    {
        using var browser = _program.Browser();
        foreach (var type in (string[])["application/json", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded; charset=utf-99"])
        {
            var content = new StringContent("--x\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\nkari");
            content.Headers.Remove("Content-Type");
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            var answer = await browser.PostAsync("/logg-inn", content);
            Assert.Equal(400, answer.Status);
            Assert.Contains("data-testid=\"email\"", answer.Html, StringComparison.Ordinal);
        }
    }

    private async Task<List<string>> NamesAsync()
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.SignInSessions.Join(db.Users, s => s.AccountId, a => a.Id, (s, a) => a.Name).ToListAsync(TestContext.Current.CancellationToken);
    }
}
