using Microsoft.AspNetCore.DataProtection;
using Microsoft.Playwright;
using MimeKit;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class DigestTests
{
    [Theory]
    [InlineData("StartTls", new string[0], Traits = [Suite.Name, Suite.Long])]
    [InlineData("Tls", new[] { "tls" }, Traits = [Suite.Name, Suite.Long])]
    public async Task A_letter_goes_through_TLS_with_a_password_where_the_kommune_has_its_own_authority(string security, string[] more)
    {
        // Before seven on a Monday no weekly letter is due; a monthly one is, but for the month's first working day.
        var now = TimeProvider.System.GetUtcNow();
        var due = new[] { DigestKind.Weekly, DigestKind.Monthly }.Where(kind => DigestPeriod.At(kind, now).IsOpen(now)).ToList();
        if (due.Count == 0)
            return;
        using var authority = new TestAuthority();
        using var mail = new LocalMail([authority.Certificate, authority.Key, "tavla", "hemmelig", .. more]);

        await using var program = await ProgramProcess.DemoAsync(
            new Dictionary<string, string> { ["SSL_CERT_FILE"] = authority.File, ["Lean__Mail__Password"] = "hemmelig" },
            [.. Mail(mail.Port), "--Lean:Mail:Security=" + security, "--Lean:Mail:User=tavla"]);

        // The server takes mail from nobody who has not signed in, and hears no password in the open.
        await mail.ForAsync(due[0] == DigestKind.Weekly ? "leder@demo.invalid" : "virksomhetsleder@demo.invalid", () => program.Output);
        Assert.DoesNotContain("hemmelig", program.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages.Of), "nn-NO", MemberType = typeof(Languages))]
    public async Task The_page_is_whole_in_every_language_and_size(string language)
    {
        var title = language switch { "nb-NO" => "E-post fra tavla", "nn-NO" => "E-post frå tavla", _ => "E-mail updates" };
        await using var browser = await Browser.OpenAsync();
        foreach (var (width, height) in Sizes)
        {
            var page = await browser.SignedInAsync(read.Program, width == 390 ? "virksomhetsleder@demo.invalid" : "leder@demo.invalid", width, height, language);
            await page.GotoAsync(read.Program.Address + "/varsler");
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(title);
            await Assertions.Expect(page.GetByTestId("digest-save")).ToBeEnabledAsync(new() { Timeout = 30_000 });
            // The demonstration has no mail server, and says so.
            await Assertions.Expect(page.GetByTestId("mail-off")).ToBeVisibleAsync();
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
            await SettleAsync(page, width == 1366 ? "digests" + (language == "nb-NO" ? "" : "-" + language[..2]) : null);
        }
    }
}
