using Microsoft.Playwright;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>What a leader does on the board, by the contract's marks.</summary>
internal static class BoardActions
{
    public const string Board = "/tavle/ytterskogen";

    public static async Task StartMeetingAsync(this IPage page, RunningProgram program, int headcount = 14)
    {
        await page.GotoBoardAsync(program);
        await page.GetByTestId("headcount").FillAsync(headcount.ToString(null as IFormatProvider));
        await page.GetByTestId("start-meeting").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(program.Address + Board + "/mote", new() { Timeout = 30_000 });
        await Assertions.Expect(page.GetByTestId("agenda-step").First).ToBeEnabledAsync();
    }

    /// <summary>Opens the wall and waits until it stands still: its type comes after its text, and moves what is to be pressed.</summary>
    public static async Task GotoBoardAsync(this IPage page, RunningProgram program)
    {
        await page.GotoAsync(program.Address + Board);
        await page.EvaluateAsync("async () => { await document.fonts.ready; }");
    }

    /// <summary>A button while the next press on it counts as a press of its own.</summary>
    public static ILocator Pressable(this IPage page, string button) =>
        page.Locator($"html:not([data-pressed]) {button}:enabled:not([aria-disabled=true])");

    /// <summary>Shows the balls; where the screen asks first, because so few have voted, it is told to.</summary>
    public static async Task RevealAsync(this IPage page)
    {
        await page.Pressable("[data-testid=reveal]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-testid=reveal]:not([data-asked])")).ToHaveCountAsync(0);
        if (await page.GetByTestId("reveal-wait").CountAsync() > 0)
            await page.Pressable("[data-testid=reveal]").ClickAsync();
    }

    public static async Task<string> OpenRoundAsync(this IPage page)
    {
        await page.GetByTestId("open-round").ClickAsync();
        return await page.GetByTestId("join-code").TextContentAsync() ?? "";
    }

    /// <summary>Every vase holds so many balls.</summary>
    public static async Task ExpectBallsAsync(this IPage page, int balls, int vases = 3, float timeout = 15_000)
    {
        for (var vase = 1; vase <= vases; vase++)
        {
            await Assertions.Expect(page.GetByTestId($"vase-{vase}"))
                .ToHaveAttributeAsync("data-balls", balls.ToString(null as IFormatProvider), new() { Timeout = timeout });
        }
    }

    public static async Task ExpectColoursAsync(this IPage page, int vase, int green, int pink, int red)
    {
        var mark = page.GetByTestId($"vase-{vase}");
        await Assertions.Expect(mark).ToHaveAttributeAsync("data-green", green.ToString(null as IFormatProvider), new() { Timeout = 15_000 });
        await Assertions.Expect(mark).ToHaveAttributeAsync("data-pink", pink.ToString(null as IFormatProvider));
        await Assertions.Expect(mark).ToHaveAttributeAsync("data-red", red.ToString(null as IFormatProvider));
    }

    public static async Task ExpectNoColoursAsync(this IPage page) =>
        Assert.Equal(0, await page.Locator("[data-green], [data-pink], [data-red]").CountAsync());

    /// <summary>So many phones vote alike.</summary>
    public static async Task VoteAsync(RunningProgram program, string code, params string[] ballots)
    {
        foreach (var balls in ballots)
        {
            using var phone = new Phone(program.Address, code);
            Assert.Equal(System.Net.HttpStatusCode.SeeOther, (await phone.VoteAsync(balls)).StatusCode);
        }
    }
}
