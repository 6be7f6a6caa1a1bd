using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class TrendsTests
{
    [Theory]
    [MemberData(nameof(Languages.Of), "nn-NO", MemberType = typeof(Languages))]
    public async Task The_pages_are_without_findings_fit_every_screen_and_have_their_pictures(string language)
    {
        await using var browser = await Browser.OpenAsync();
        var suffix = language == "nb-NO" ? "" : "-" + language[..2];
        var page = await browser.SignedInAsync(read.Program, Manager, 1366, 768, language);
        var year = TimeProvider.System.GetUtcNow().Year;
        (string Address, string? Picture)[] pages =
        [
            ("/trender", "trends"), ("/trender/hjemmetjenesten-ost", "trends-unit"), ("/tidsregnskap?vis=brukt", null), ("/tidsregnskap/hjemmetjenesten-ost", null),
            ($"/tidsregnskap?ar={year - 1}", null), ($"/saksframlegg/{year}?mal=nn", null),
        ];
        foreach (var (address, picture) in pages)
        {
            await page.GotoAsync(read.Program.Address + address);
            await page.SettleAsync();
            if (picture is not null)
                await page.PictureAsync(picture + suffix);
            await page.ExpectNoFindingsAsync(address);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            await page.ExpectNoFindingsAsync(address + " with its tables open");
            foreach (var (width, height) in new[] { (1920, 1080), (1366, 768), (1080, 1920), (390, 844), (320, 640) })
            {
                await page.SetViewportSizeAsync(width, height);
                Assert.Equal("", await page.EvaluateAsync<string>(
                    """
                    () => [document.documentElement.scrollWidth > innerWidth ? `scrolls to ${document.documentElement.scrollWidth}` : "",
                      ...[...document.querySelectorAll("main *")]
                        .filter(e => e.getBoundingClientRect().width && !e.closest(".table-scroll, .unseen, svg") && e.getBoundingClientRect().right > innerWidth + 1)
                        .map(e => e.outerHTML.slice(0, 120))].filter(t => t).join("\n")
                    """));
            }

            await page.SetViewportSizeAsync(1366, 768);
        }
    }
}
