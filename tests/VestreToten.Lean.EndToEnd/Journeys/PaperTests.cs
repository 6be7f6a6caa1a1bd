using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>What comes out of the printer, with the browser's own settings: backgrounds are not among them.</summary>
public sealed partial class PaperTests(ReadDemonstration read) : IClassFixture<ReadDemonstration>
{
    private const string Green = ".3098 .6196 .2078 rg";

    private string Board => read.Program.Address + BoardActions.Board;

    [Theory]
    [InlineData(1920, 1080)]
    [InlineData(1280, 720, Traits = [Suite.Name, Suite.Long])]
    [InlineData(960, 540, Traits = [Suite.Name, Suite.Long])]
    public async Task The_wall_is_one_A3_lying_down_with_its_bars_and_without_buttons(int width, int height)
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program, width: width, height: height);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.GotoAsync(Board);
        await page.ExpectBallsAsync(13);
        var pdf = await PrintAsync(page);
        var sheet = Assert.Single(Pages(pdf));
        Assert.Equal((1191, 842), sheet);
        Assert.Contains(Green, pdf, StringComparison.Ordinal);

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var control in (string[])["start-meeting", "open-ahead", "look"])
            await Assertions.Expect(page.GetByTestId(control)).ToBeHiddenAsync();
        Assert.Equal(0, await page.Locator(".board :is(button, input, summary):visible").CountAsync());
        await Assertions.Expect(page.Locator(".vase").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".qr").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_minutes_of_an_ordinary_meeting_are_one_page()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program);
        await page.GotoAsync(Board + "/moter");
        await page.GotoAsync(read.Program.Address + await page.Locator("[data-testid=meetings] tbody a").Nth(1).GetAttributeAsync("href"));
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Referat");
        Assert.Single(Pages(await PrintAsync(page)));
    }

    [Fact]
    public async Task No_card_breaks_between_two_pages()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var (path, card) in new[] { ("/forbedringer", ".card"), ("", "li[data-testid=improvement]"), ("/mal", ".sheet"), ("/gevinster", "tbody tr"), ("/moter", "tbody tr") })
        {
            await page.GotoAsync(Board + path);
            await Assertions.Expect(page.Locator(card).First).ToBeAttachedAsync();
            await page.SettleAsync();
            var breaks = await page.EvaluateAsync<string[]>("card => [...new Set([...document.querySelectorAll(card)].map(e => getComputedStyle(e).breakInside))]", card);
            Assert.Equal((path, "avoid"), (path, string.Join(' ', breaks)));
        }
    }

    /// <summary>The file as text, its streams unpacked.</summary>
    private static async Task<string> PrintAsync(IPage page)
    {
        var file = await page.PdfAsync(new() { PreferCSSPageSize = true });
        var text = new StringBuilder(Encoding.Latin1.GetString(file));
        var whole = text.ToString();
        for (var at = whole.IndexOf("stream\n", StringComparison.Ordinal); at >= 0; at = whole.IndexOf("stream\n", at + 1, StringComparison.Ordinal))
        {
            try
            {
                using var packed = new ZLibStream(new MemoryStream(file, at + 7, file.Length - at - 7), CompressionMode.Decompress);
                using var reader = new StreamReader(packed, Encoding.Latin1);
                text.Append(await reader.ReadToEndAsync());
            }
            catch (InvalidDataException)
            {
                // The end of a stream, or one of a font or a picture that is packed in another way.
            }
        }

        return text.ToString();
    }

    private static List<(int Width, int Height)> Pages(string pdf) =>
        [.. Sheet().Matches(pdf).Select(m => ((int)Math.Round(double.Parse(m.Groups[1].Value, null as IFormatProvider)), (int)Math.Round(double.Parse(m.Groups[2].Value, null as IFormatProvider))))];

    [GeneratedRegex(@"/Type /Page\b(?!s).*?/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", RegexOptions.Singleline)]
    private static partial Regex Sheet();
}
