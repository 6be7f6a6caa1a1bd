using System.Text.Json;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>Zoom is a smaller screen to the page, with as many dots: it makes text larger everywhere (WCAG 1.4.4).</summary>
public sealed class ZoomTests
{
    private const string Measure =
        """
        () => {
          const sizes = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = texts.nextNode(); node; node = texts.nextNode()) {
            const e = node.parentElement, box = e.getBoundingClientRect();
            if (node.data.trim() && box.width > 1 && box.height > 1 && !e.closest(".unseen, script, style")) sizes.push([parseFloat(getComputedStyle(e).fontSize), node.data.trim().slice(0, 30)]);
          }
          sizes.sort((a, b) => a[0] - b[0]);
          const root = document.documentElement;
          return { least: sizes[0][0], words: sizes[0][1], middle: sizes[sizes.length >> 1][0], tall: root.scrollHeight > innerHeight + 1, wide: root.scrollWidth > innerWidth };
        }
        """;

    [Theory]
    [InlineData(1920, 1080)]
    [InlineData(1366, 768, Traits = [Suite.Name, Suite.Long])]
    [InlineData(3840, 2160, Traits = [Suite.Name, Suite.Long])]
    [InlineData(1080, 1920, Traits = [Suite.Name, Suite.Long])]
    public async Task Text_grows_with_zoom_on_every_wall_and_no_wall_scrolls_without(int width, int height)
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program);
        await page.StartMeetingAsync(program);
        List<string> wrong = [];
        foreach (var path in (string[])["", "/mote", "/forbedringer"])
        {
            await page.GotoAsync(program.Address + BoardActions.Board + path);
            await page.SettleAsync();
            var before = 0d;
            var whole = 0d;
            foreach (var zoom in new[] { 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4 })
            {
                var seen = await SeeAsync(page, (int)Math.Round(width / zoom), (int)Math.Round(height / zoom));
                var dots = seen.GetProperty("middle").GetDouble() * zoom;
                var where = $"{path} {width}x{height} at {zoom:0.##}: {seen}";
                whole = zoom == 1 ? dots : whole;
                if (dots <= before)
                    wrong.Add($"does not grow from {before:0.0} to {dots:0.0}: {where}");
                if (zoom >= 4 && dots < 2 * whole)
                    wrong.Add($"is not twice as large at last: {where}");
                if (seen.GetProperty("least").GetDouble() < 12)
                    wrong.Add($"is smaller than 12 px: {where}");
                if (seen.GetProperty("wide").GetBoolean() || (zoom == 1 && seen.GetProperty("tall").GetBoolean()))
                    wrong.Add($"scrolls: {where}");
                before = dots;
            }

            foreach (var (otherWidth, otherHeight) in new[] { (1280, 720), (1280, 800), (1440, 900), (1536, 864), (2560, 1440) })
            {
                var seen = await SeeAsync(page, otherWidth, otherHeight);
                if (seen.GetProperty("wide").GetBoolean() || seen.GetProperty("tall").GetBoolean() || seen.GetProperty("least").GetDouble() < 12)
                    wrong.Add($"{path} {otherWidth}x{otherHeight}: {seen}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_tally_is_read_from_across_the_room()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program);
        await page.GotoAsync(program.Address + BoardActions.Board);
        await page.ExpectBallsAsync(13);
        // What came with the page is drawn anew when its circuit comes.
        await Assertions.Expect(page.GetByTestId("start-meeting")).ToBeEnabledAsync();
        var sizes = await page.Locator(".legend .part strong").EvaluateAllAsync<float[]>("all => all.map(e => parseFloat(getComputedStyle(e).fontSize))");
        Assert.Equal(9, sizes.Length);
        Assert.All(sizes, size => Assert.True(size >= 24));
        // Three numbers of a result stand in one line.
        Assert.Equal(1, await page.GetByTestId("legend-1").Locator("strong").EvaluateAllAsync<int>("all => new Set(all.map(e => Math.round(e.getBoundingClientRect().top))).size"));
    }

    private static async Task<JsonElement> SeeAsync(IPage page, int width, int height)
    {
        await page.SetViewportSizeAsync(width, height);
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return await page.EvaluateAsync<JsonElement>(Measure);
    }
}
