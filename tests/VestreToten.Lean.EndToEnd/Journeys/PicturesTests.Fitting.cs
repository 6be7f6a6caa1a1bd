using System.Collections.Concurrent;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class PicturesTests
{
    [Theory]
    [InlineData(1920, 1080, Traits = [Suite.Name, Suite.Long])]
    [InlineData(1366, 768)]
    public async Task Nothing_scrolls_and_nothing_is_cut_with_long_goals_and_sixty_balls_a_vase(int width, int height)
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program, width: width, height: height);
        await leader.StartMeetingAsync(program, headcount: 60);
        await leader.Locator("[data-step=goals]").ClickAsync();
        for (var i = 0; i < 3; i++)
        {
            var card = leader.GetByTestId("goal-card").Nth(i);
            await card.GetByTestId("verdict-adjust").ClickAsync();
            await card.GetByTestId("goal-text").FillAsync(LongGoals[i][..100]);
            await card.GetByTestId("goal-save").ClickAsync();
            await Assertions.Expect(card.Locator("h3")).ToHaveTextAsync(LongGoals[i][..100]);
        }

        await leader.Locator("[data-step=balls]").ClickAsync();
        await Fits(leader);
        var code = await leader.OpenRoundAsync();
        await BoardActions.VoteAsync(program, code, [.. Enumerable.Range(0, 60).Select(i => i % 3 == 0 ? "gpr" : i % 3 == 1 ? "ppg" : "rgg")]);
        await leader.ExpectBallsAsync(60);
        await Fits(leader);
        await VasesKeepTheirSize(leader);
        await leader.GotoAsync(program.Address + BoardActions.Board);
        await leader.ExpectBallsAsync(60);
        await Fits(leader);
        await leader.GotoAsync(program.Address + BoardActions.Board + "/mote");
        await leader.RevealAsync();
        await leader.ExpectColoursAsync(1, 20, 20, 20);
        await Fits(leader);
        await leader.GotoAsync(program.Address + BoardActions.Board);
        await leader.ExpectColoursAsync(1, 20, 20, 20);
        await Fits(leader);
    }

    /// <summary>Long goals leave the vases two fifths of the height, and so does the question why a round is thrown away.</summary>
    private static async Task VasesKeepTheirSize(IPage leader)
    {
        async Task<LocatorBoundingBoxResult> BoxAsync(string mark) => (await leader.GetByTestId(mark).BoundingBoxAsync())!;
        var (people, discard) = (await BoxAsync("headcount"), await BoxAsync("void-round"));
        Assert.True(discard.Y < people.Y + people.Height && people.Y < discard.Y + discard.Height, "The two controls stand on one line.");
        var vase = (await BoxAsync("vase-1")).Height;
        Assert.True(vase > .4 * leader.ViewportSize!.Height, $"The vases are {vase} high.");

        await leader.GetByTestId("void-round").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("void-round-form")).ToBeVisibleAsync();
        await Fits(leader);
        Assert.Equal(vase, (await BoxAsync("vase-1")).Height, tolerance: 12);
        await leader.GetByTestId("void-cancel").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("void-round")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_ballot_fits_small_phones_and_large_text_and_needs_no_script()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        var code = await leader.OpenRoundAsync();
        // Text at 200 % on a 320 px screen is laid out as on one of 160 px, WCAG 1.4.4.
        foreach (var (width, ballots) in new[] { (390, 1), (320, 2), (160, 3) })
        {
            await BallotFits(await browser.WindowAsync(width, 844, script: false), program.Address, code);
            await leader.ExpectBallsAsync(ballots);
        }
    }

    private static async Task BallotFits(IPage phone, string server, string code)
    {
        // The favicon is asked for when the page is already there.
        var requests = new ConcurrentQueue<string>();
        phone.Request += (_, request) => requests.Enqueue(request.Url);
        await phone.GotoAsync($"{server}/s/{code}");
        Assert.All(requests, r => Assert.StartsWith(server, r));
        Assert.DoesNotContain(requests, r => r.EndsWith(".js", StringComparison.Ordinal));
        Assert.True(await phone.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        foreach (var label in await phone.Locator(".balls label, button.primary").AllAsync())
        {
            var box = (await label.BoundingBoxAsync())!;
            Assert.True(box.Height >= 48 && box.X >= 0 && box.X + box.Width <= phone.ViewportSize!.Width);
        }

        foreach (var goal in new[] { "goal-1", "goal-2", "goal-3" })
            await phone.GetByTestId(goal).Locator("input[value=pink]").CheckAsync();
        await phone.GetByTestId("cast").ClickAsync();
        await Assertions.Expect(phone.GetByTestId("cast-receipt")).ToBeVisibleAsync();
    }

    /// <summary>No scrolling, and every vase, goal, legend and button whole within the screen.</summary>
    private static async Task Fits(IPage page)
    {
        await page.SettleAsync();
        var faults = await page.EvaluateAsync<string[]>(
            """
            () => {
              const faults = [];
              const root = document.documentElement;
              if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) faults.push(`scrolls ${root.scrollWidth}x${root.scrollHeight}`);
              for (const e of document.querySelectorAll("h1, h2, .vase, .vase img, .legend, .part, button, input, .code, .qr, .history, footer p, footer a")) {
                const box = e.getBoundingClientRect();
                if (box.width && (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)) faults.push(`outside: ${e.className || e.tagName} ${Math.round(box.right)},${Math.round(box.bottom)}`);
                if (e.matches("h1, h2, .legend, button") && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2) && getComputedStyle(e).display !== "inline") faults.push(`cut: ${e.className || e.tagName}`);
              }
              const overlaps = (a, b) => { a = a.getBoundingClientRect(); b = b.getBoundingClientRect(); return a.bottom > b.top + 1; };
              document.querySelectorAll(".place").forEach(p => { if (overlaps(p.querySelector(".goal"), p.querySelector(".vase"))) faults.push("a goal runs into its vase"); });
              return [...new Set(faults)];
            }
            """);
        Assert.True(faults.Length == 0, $"{page.Url} at {page.ViewportSize!.Width}: " + string.Join("; ", faults));
    }
}
