using System.Text.Json;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>A screen has colours of its own: those of high contrast, and a dark board.</summary>
public sealed class ScreenLookTests(ReadDemonstration read) : IClassFixture<ReadDemonstration>
{
    // How many dots of a picture have each of the colours, and how many are not the ground's.
    private const string Count =
        """
        async ([picture, colours]) => {
          const image = new Image();
          image.src = "data:image/png;base64," + picture;
          await image.decode();
          const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
          pen.drawImage(image, 0, 0);
          const dots = pen.getImageData(0, 0, image.width, image.height).data, counts = colours.map(() => 0);
          for (let i = 0; i < dots.length; i += 4)
            colours.forEach((c, n) => { if (Math.abs(dots[i] - c[0]) + Math.abs(dots[i + 1] - c[1]) + Math.abs(dots[i + 2] - c[2]) < 12) counts[n]++; });
          return counts;
        }
        """;

    private static readonly int[][] Balls = [[79, 158, 53], [238, 143, 184], [209, 51, 44]];

    private string Board => read.Program.Address + BoardActions.Board;

    [Theory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light, Traits = [Suite.Name, Suite.Long])]
    public async Task High_contrast_keeps_bars_lines_and_marks(ColorScheme scheme)
    {
        await using var browser = await Browser.OpenAsync();
        var blank = await browser.WindowAsync();
        var page = await browser.SignedInAsync(read.Program, "virksomhetsleder@demo.invalid");
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = scheme });
        await page.GotoAsync(read.Program.Address + "/trender");
        Assert.All(await CountAsync(blank, page.Locator("svg.shares").Last, Balls), dots => Assert.True(dots > 20));
        var ink = await page.EvaluateAsync<string>("getComputedStyle(document.body).color");
        foreach (var line in (string[])[".run .line", ".met .held"])
            Assert.Equal((line, ink), (line, await page.Locator(line).First.EvaluateAsync<string>("e => getComputedStyle(e).stroke")));

        page = await browser.SignedInAsync(read.Program);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = scheme });
        await OpenAsync(page, "");
        Assert.All(await CountAsync(blank, page.Locator(".history").First, Balls), dots => Assert.True(dots > 200));
        Assert.Equal(ink, await page.Locator("svg .line").First.EvaluateAsync<string>("e => getComputedStyle(e).stroke"));
    }

    [Fact]
    public async Task High_contrast_keeps_the_step_that_the_meeting_is_at()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark });
        await page.StartMeetingAsync(program);
        var edges = await page.GetByTestId("agenda-step").EvaluateAllAsync<string[]>("steps => steps.map(s => getComputedStyle(s).borderTopColor + getComputedStyle(s).borderTopWidth)");
        Assert.Equal(1, edges.Count(edge => edge == edges[0]));
    }

    [Fact]
    public async Task A_board_is_dark_where_its_screen_wishes_it_and_desks_are_not()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program);
        await OpenAsync(page, "");
        Assert.False(await IsDarkAsync(page));
        await ChooseAsync(page, "dark");
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        Assert.True(await IsDarkAsync(page));
        await page.ExpectNoFindingsAsync("dark wall");
        await OpenAsync(page, "/forbedringer");
        Assert.True(await IsDarkAsync(page));
        await Assertions.Expect(page.GetByTestId("improvement").First).ToBeVisibleAsync();
        await page.ExpectNoFindingsAsync("dark improvements");
        await page.GotoAsync(Board + "/moter");
        Assert.False(await IsDarkAsync(page));

        await OpenAsync(page, "");
        await ChooseAsync(page, "own");
        Assert.False(await IsDarkAsync(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.True(await IsDarkAsync(page));
        await ChooseAsync(page, "light");
        Assert.False(await IsDarkAsync(page));
    }

    [Fact]
    public async Task What_is_live_is_in_no_translators_hands_and_what_stands_still_may_be()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program);
        foreach (var (address, isLive) in new[] { (Board, true), (Board + "/mote", true), (Board + "/forbedringer", true), (Board + "/moter", false), (read.Program.Address + "/trender", false) })
        {
            await page.GotoAsync(address);
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".wall[translate=no]")).ToHaveCountAsync(isLive ? 1 : 0);
            await Assertions.Expect(page.Locator("meta[name=google][content=notranslate]")).ToHaveCountAsync(isLive ? 1 : 0);
        }
    }

    private static async Task ChooseAsync(IPage page, string look)
    {
        await page.Locator("details:has([data-testid=look]) summary").ClickAsync();
        await page.Locator($"[data-testid=look] [value={look}]").ClickAsync();
        await Assertions.Expect(page.Locator($"[data-testid=look] [value={look}][aria-current=true]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("last-contact:not([beat='0'])")).ToHaveCountAsync(1);
    }

    /// <summary>A wall whose circuit has come: before, all that it shows is drawn once more.</summary>
    private async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(Board + path);
        await Assertions.Expect(page.Locator("last-contact:not([beat='0'])")).ToHaveCountAsync(1);
    }

    private static Task<bool> IsDarkAsync(IPage page) =>
        page.EvaluateAsync<bool>("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).every(part => part < 60)");

    private static async Task<int[]> CountAsync(IPage blank, ILocator shown, int[][] colours) =>
        (await blank.EvaluateAsync<JsonElement>(Count, new object[] { Convert.ToBase64String(await shown.ScreenshotAsync()), colours }))
            .EnumerateArray().Select(n => n.GetInt32()).ToArray();
}
