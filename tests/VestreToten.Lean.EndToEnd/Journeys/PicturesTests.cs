using System.Collections.Concurrent;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>Every page in every state and language: nothing for axe to find, nothing cut, and a picture for the documents.</summary>
public sealed class PicturesTests
{
    private static readonly string[] LongGoals =
    [
        "Vi hjelper hverandre når det er travelt, og sier fra i god tid når vi trenger en ekstra hånd på laget",
        "Alle blir hørt i rapporten, også de som er nye, vikarer og de som helst sitter stille og lytter på oss",
        "Vi går hjem med god samvittighet fordi oppgavene er fordelt rettferdig mellom alle på vakt hver dag i år",
    ];

    [Theory]
    [MemberData(nameof(Languages.Of), "nb-NO", MemberType = typeof(Languages))]
    public async Task Every_page_is_without_findings_and_has_its_picture(string language)
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var suffix = language == "nb-NO" ? "" : "-" + language[..2];
        var phone = await browser.WindowAsync(390, 844, language);
        var leader = await browser.SignedInAsync(program, language: language);

        await Look(phone, program.Address + "/", "front-phone" + suffix);
        await Look(phone, program.Address + "/logg-inn", "sign-in" + suffix);
        await Look(phone, program.Address + "/s", "code" + suffix);
        await Look(phone, program.Address + "/s/KTRMPXWH", null);
        await Look(phone, program.Address + "/nothing-here", null);
        await Look(leader, program.Address + "/", "front" + suffix);
        await leader.GotoAsync(program.Address + BoardActions.Board);
        await leader.ExpectBallsAsync(13);
        await Settle(leader, "wall" + suffix);
        await leader.StartMeetingAsync(program);
        await Settle(leader, "meeting-ready" + suffix);
        var code = await leader.OpenRoundAsync();
        await BoardActions.VoteAsync(program, code, "ggg", "gpg", "ppg", "grg", "ggr", "prp", "ggg", "gpp", "grg");
        await leader.ExpectBallsAsync(9);
        await Settle(leader, "meeting-open" + suffix);
        await Look(phone, $"{program.Address}/s/{code}", "ballot" + suffix);
        await phone.GetByTestId("goal-1").Locator("label").Nth(0).ClickAsync();
        await phone.GetByTestId("goal-2").Locator("label").Nth(1).ClickAsync();
        await phone.GetByTestId("goal-3").Locator("label").Nth(2).ClickAsync();
        await Settle(phone, "ballot-chosen" + suffix);
        await phone.GetByTestId("cast").ClickAsync();
        await Assertions.Expect(phone.GetByTestId("cast-receipt")).ToBeVisibleAsync();
        await Settle(phone, "receipt" + suffix);
        await leader.GotoAsync(program.Address + BoardActions.Board);
        await leader.ExpectBallsAsync(10);
        await Settle(leader, "wall-open" + suffix);
        await leader.GotoAsync(program.Address + BoardActions.Board + "/mote");
        await leader.RevealAsync();
        await leader.ExpectColoursAsync(1, 8, 2, 0);
        await Settle(leader, "meeting-revealed" + suffix);
        await Look(phone, $"{program.Address}/s/{code}", null);
        await leader.GetByTestId("next-step").ClickAsync();
        await leader.GetByTestId("verdict-adjust").First.ClickAsync();
        await leader.GetByTestId("goal-text").FillAsync("x");
        await leader.GetByTestId("goal-save").ClickAsync();
        await Assertions.Expect(leader.Locator("[role=alert]")).ToBeVisibleAsync();
        await Settle(leader, "goals" + suffix);
        await leader.GetByTestId("goal-text").FillAsync("Vi hjelper hverandre, også når det er rolig");
        await leader.GetByTestId("goal-save").ClickAsync();
        await leader.Pressable("[data-testid=agenda-step][data-step=thanks]").ClickAsync();
        await Assertions.Expect(leader.Locator(".thanks summary")).ToBeVisibleAsync();
        await Settle(leader, "thanks" + suffix);
        await leader.GetByTestId("end-meeting").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("start-meeting")).ToBeVisibleAsync();
        await Settle(leader, null);
        await Look(leader, program.Address + BoardActions.Board + "/moter", "meetings" + suffix);
        await leader.Locator("tbody a").First.ClickAsync();
        await Assertions.Expect(leader.Locator("h2").First).ToBeVisibleAsync();
        await Settle(leader, "minutes" + suffix);
        await Look(leader, program.Address + "/tavle/finnes-ikke", null);
    }

    [Theory]
    [InlineData(1920, 1080)]
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

    private static async Task Look(IPage page, string address, string? picture)
    {
        await page.GotoAsync(address);
        await Settle(page, picture);
    }

    private static async Task Settle(IPage page, string? picture)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        if (picture is not null)
            await page.PictureAsync(picture, isWhole: page.ViewportSize!.Width < 700);
        await page.ExpectNoFindingsAsync(picture);
    }

    /// <summary>No scrolling, and every vase, goal, legend and button whole within the screen.</summary>
    private static async Task Fits(IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
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
