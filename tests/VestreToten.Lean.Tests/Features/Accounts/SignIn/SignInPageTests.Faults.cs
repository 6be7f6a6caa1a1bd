using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Accounts.SignIn;

public sealed partial class SignInPageTests
{
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
}
