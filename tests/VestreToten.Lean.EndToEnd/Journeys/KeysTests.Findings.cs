using System.Net;
using System.Net.Http.Headers;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class KeysTests
{
    [Theory]
    [InlineData("nb-NO", 1920, 1080, Traits = [Suite.Name, Suite.Long])]
    [InlineData("nn-NO", 1366, 768, Traits = [Suite.Name, Suite.Long])]
    [InlineData("en-GB", 390, 844)]
    public async Task The_keys_and_the_yearly_review_are_without_findings_in_every_language_and_size(string language, int width, int height)
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program, width: width, height: height, language: language);
        await page.GotoAsync(read.Program.Address + "/konto/nokler");
        await Assertions.Expect(page.GetByTestId("token-make")).ToBeEnabledAsync();
        await page.GetByTestId("token-name").FillAsync("Excel");
        await page.GetByTestId("token-password").FillAsync(RunningProgram.Password);
        await page.GetByTestId("token-make").ClickAsync();
        await Assertions.Expect(page.GetByTestId("token-secret")).ToBeVisibleAsync();
        await LookAsync(page, $"keys-{width}-{language}");
        var year = TimeProvider.System.GetUtcNow().Year;
        await page.GotoAsync($"{read.Program.Address}/trender/ytterskogen/hms/{year}");
        await Assertions.Expect(page.GetByTestId("hms-held")).ToBeVisibleAsync();
        await page.SettleAsync();
        await LookAsync(page, $"hms-{width}-{language}");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("#review")).ToBeVisibleAsync();
        Assert.False(await page.Locator("[data-print]").IsVisibleAsync());
        if (Pictures is not null)
            await page.PdfAsync(new() { Path = Path.Combine(Pictures, $"hms-{language}.pdf"), Format = "A4" });
    }
}
