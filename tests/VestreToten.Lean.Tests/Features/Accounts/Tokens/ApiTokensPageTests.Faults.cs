using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Accounts.Tokens;

public sealed partial class ApiTokensPageTests
{
    [Fact]
    public async Task A_name_that_will_not_do_is_told_beside_its_field_and_kept()
    {
        Bokmaal.Read();
        var page = await OpenAsync();
        await page.Find("form.new").SubmitAsync();
        Assert.Equal("Skriv hva nøkkelen skal brukes til.", page.Find("#name-fault").TextContent);
        Assert.Equal("true", Mark(page, "token-name").GetAttribute("aria-invalid"));
        Mark(page, "token-name").Change(new string('x', 61));
        await page.Find("form.new").SubmitAsync();
        Assert.Equal("Bruk høyst 60 tegn.", page.Find("#name-fault").TextContent);
        Assert.Equal(new string('x', 61), Mark(page, "token-name").GetAttribute("value"));
        Assert.Empty(page.FindAll("[data-testid=token-secret]"));
    }

    [Fact]
    public async Task A_password_that_will_not_do_is_told_beside_its_field_and_what_else_was_typed_is_kept()
    {
        Bokmaal.Read();
        var page = await OpenAsync();
        Mark(page, "token-name").Change("Power BI");
        await page.Find("form.new").SubmitAsync();
        Assert.Equal("Skriv passordet ditt.", page.Find("#password-fault").TextContent);
        Mark(page, "token-password").Change("noe helt annet");
        await page.Find("form.new").SubmitAsync();
        Assert.Equal("Passordet stemmer ikke. Prøv igjen.", page.Find("#password-fault").TextContent);
        Assert.Equal("true", Mark(page, "token-password").GetAttribute("aria-invalid"));
        Assert.Contains("password-fault", Mark(page, "token-password").GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Equal("Power BI", Mark(page, "token-name").GetAttribute("value"));
        Assert.DoesNotContain("noe helt annet", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=token-secret]"));
    }
}
