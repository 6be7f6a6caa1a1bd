using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>Five goals on one shelf, two of them new: on every screen and in every type nothing stands on anything else.</summary>
public sealed class WallFitTests
{
    private static readonly string[] Fonts = ["", "DejaVu Sans", "Open Sans", "Liberation Sans"];

    private static readonly (int Width, int Height)[] Screens = [(1366, 768), (1080, 1920), (1280, 720), (1920, 1080), (3840, 2160)];

    private string[] _fonts = [];
    private (int Width, int Height)[] _screens = [];

    private static readonly string[] NewGoals = ["Medarbeidersamtalegjennomføringsrutine", "Pauser og gode ord, også for de nye på laget hver eneste dag hele uka, når det er travelt"];

    // What lies outside its column or its screen, runs into its neighbour, or is cut. The ink of a letter ends where its font says.
    private const string Faults =
        """
        () => {
          const faults = new Set(), pen = document.createElement("canvas").getContext("2d");
          const box = e => e.getBoundingClientRect(), root = document.documentElement;
          if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) faults.add(`scrolls ${root.scrollWidth}x${root.scrollHeight}`);
          const vases = new Set();
          for (const place of document.querySelectorAll(".place")) {
            const column = box(place);
            vases.add(Math.round(box(place.querySelector(".vase")).width));
            for (const e of place.querySelectorAll("bdi, .vase, .part, .legend > span, .history, .week, .ends span"))
              if (box(e).left < column.left - 1 || box(e).right > column.right + 1 || box(e).bottom > column.bottom + 1) faults.add(`outside its column: ${e.className || e.textContent}`);
            const stack = [".goal", ".vase", ".legend", ".previous", ".history"].map(s => place.querySelector(s)).filter(e => e);
            for (let i = 1; i < stack.length; i++)
              if (box(stack[i - 1]).bottom > box(stack[i]).top + 1) faults.add(`${stack[i - 1].className} runs into ${stack[i].className}`);
          }
          if (vases.size > 1) faults.add(`vases of ${[...vases]} px`);
          for (const e of document.querySelectorAll(".goal bdi, .text bdi, .title bdi, .part strong, h1 bdi, li[data-step] bdi")) {
            const around = e.closest(".text, .title, .goal, .part, h1, button"), style = getComputedStyle(e);
            if (!box(e).width || getComputedStyle(around).overflowY === "visible" || getComputedStyle(around).webkitLineClamp !== "none" && around.scrollHeight > around.clientHeight + 6) continue;
            pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
            const font = pen.measureText("gjpqyå");
            const lines = [...e.getClientRects()], ink = lines.at(-1).bottom - font.fontBoundingBoxDescent + font.actualBoundingBoxDescent;
            if (ink > box(around).bottom + .6) faults.add(`cut below: ${e.textContent} by ${(ink - box(around).bottom).toFixed(1)}`);
          }
          return [...faults];
        }
        """;

    [Theory]
    [InlineData(2, 2)]
    [InlineData(5, 4, Traits = [Suite.Name, Suite.Long])]
    public async Task Five_goals_stand_beside_each_other_on_every_screen_and_in_every_type(int screens, int fonts)
    {
        (_screens, _fonts) = (Screens[..screens], Fonts[..fonts]);
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program);
        await page.StartMeetingAsync(program);
        await page.Locator("[data-step=goals]").ClickAsync();
        foreach (var goal in NewGoals)
        {
            await page.Locator("#new-goal").FillAsync(goal);
            await page.Locator("html:not([data-pressed]) .propose button").ClickAsync();
            await page.Locator("html:not([data-pressed]) .proposed li", new() { HasText = goal }).Locator(".button").ClickAsync();
            await Assertions.Expect(page.Locator(".active h3", new() { HasText = goal })).ToBeVisibleAsync();
        }

        await page.GotoAsync(program.Address + BoardActions.Board);
        await Assertions.Expect(page.Locator(".place")).ToHaveCountAsync(5);
        await FitsAsync(page, "wall, two without a result");
        await page.GotoAsync(program.Address + BoardActions.Board + "/mote");
        await page.Pressable("[data-step=balls]").ClickAsync();
        await Assertions.Expect(page.Locator(".place")).ToHaveCountAsync(5);
        await FitsAsync(page, "before the round");
        var code = await page.OpenRoundAsync();
        await BoardActions.VoteAsync(program, code, [.. Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? "ggggg" : "prgpr")]);
        await page.ExpectBallsAsync(12, vases: 5);
        await FitsAsync(page, "open");
        await page.RevealAsync();
        await page.ExpectColoursAsync(5, 6, 0, 6);
        await FitsAsync(page, "shown");
        await page.GotoAsync(program.Address + BoardActions.Board);
        await Assertions.Expect(page.Locator(".place")).ToHaveCountAsync(5);
        await FitsAsync(page, "wall, all with one");
    }

    private async Task FitsAsync(IPage page, string state)
    {
        List<string> faults = [];
        foreach (var font in _fonts)
        {
            await page.EvaluateAsync("font => document.documentElement.style.setProperty('--font', font || null)", font.Length == 0 ? "" : $"\"{font}\", sans-serif");
            foreach (var (width, height) in _screens)
            {
                await page.SetViewportSizeAsync(width, height);
                await page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))");
                faults.AddRange((await page.EvaluateAsync<string[]>(Faults)).Select(fault => $"{state}, {width}x{height}, {font}: {fault}"));
            }
        }

        await page.EvaluateAsync("document.documentElement.style.removeProperty('--font')");
        await page.SetViewportSizeAsync(1920, 1080);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
