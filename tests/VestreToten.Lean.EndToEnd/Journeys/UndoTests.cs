using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>At a desk: what is saved is said and taken back by keyboard, and what cannot be taken back is asked first.</summary>
public sealed class UndoTests
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("LEAN_PICTURES");

    [Fact]
    public async Task A_saved_change_is_taken_back_by_keyboard_and_the_old_value_stands()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program, width: 1366, height: 768);
        await page.GotoAsync(program.Address + BoardActions.Board + "/gevinster");
        var gain = page.GetByTestId("gain").First;
        var before = await gain.Locator("h3").TextContentAsync() ?? "";

        await RenameAsync("Nøkler på fast plass");
        await Assertions.Expect(page.Locator("[role=status]", new() { Has = page.GetByTestId("saved") })).ToContainTextAsync($"Lagret: «{before}» er endret.");
        await LookAsync(page, "undo-1366");
        var undo = page.GetByTestId("undo");
        Assert.True((await undo.BoundingBoxAsync())!.Height >= 44);
        // Forwards from the page's last element.
        await page.Locator("main button:visible, main a:visible").Locator("visible=true").And(page.Locator(":not(saved-bar *)")).Last.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(undo).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("saved")).ToContainTextAsync("Angret.");
        await Assertions.Expect(gain.Locator("h3")).ToHaveTextAsync(before);
        Assert.NotEqual("BODY", await page.EvaluateAsync<string>("document.activeElement.tagName"));

        // From wherever the focus is, but not out of a field.
        await RenameAsync("Ett lager");
        await page.GetByTestId("gain-change").First.FocusAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.GetByTestId("saved")).ToContainTextAsync("Angret.");
        await Assertions.Expect(gain.Locator("h3")).ToHaveTextAsync(before);
        await page.GetByTestId("saved-close").ClickAsync();
        await Assertions.Expect(page.GetByTestId("saved")).ToHaveCountAsync(0);

        async Task RenameAsync(string title)
        {
            // A press before the circuit has come does nothing; one that is heard puts the form below the table.
            var typed = page.GetByTestId("gain-title");
            await Until.TrueAsync(
                async () =>
                {
                    await page.EvaluateAsync("() => document.querySelector('[data-testid=gain-change]')?.click()");
                    await page.WaitForTimeoutAsync(200);
                    return await typed.CountAsync() == 1;
                },
                TimeSpan.FromSeconds(20), () => "The form does not open");
            await typed.FillAsync(title);
            await typed.PressAsync("Enter");
            await Assertions.Expect(gain.Locator("h3")).ToHaveTextAsync(title);
        }
    }

    [Fact]
    public async Task Whoever_comes_too_late_is_told_that_another_has_changed_it()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var (mine, theirs) = (await OpenAsync(), await OpenAsync());
        await SaveAsync(mine, "Min innledning");
        await theirs.ReloadAsync();
        await SaveAsync(theirs, "Deres innledning");

        await mine.GetByTestId("undo").ClickAsync();

        await Assertions.Expect(mine.GetByTestId("saved")).ToContainTextAsync("Noen har endret dette siden, så det kan ikke angres.");
        await Assertions.Expect(mine.GetByTestId("agenda-title").First).ToHaveValueAsync("Deres innledning");
        await theirs.GetByTestId("undo").ClickAsync();
        await Assertions.Expect(theirs.GetByTestId("agenda-title").First).ToHaveValueAsync("Min innledning");

        async Task<IPage> OpenAsync()
        {
            var page = await browser.SignedInAsync(program, width: 1366, height: 768);
            await page.GotoAsync(program.Address + BoardActions.Board + "/dagsorden");
            return page;
        }

        static async Task SaveAsync(IPage page, string title)
        {
            await Assertions.Expect(page.GetByTestId("agenda-save")).ToBeEnabledAsync();
            await page.GetByTestId("agenda-title").First.FillAsync(title);
            await page.GetByTestId("agenda-save").ClickAsync();
            await Assertions.Expect(page.GetByTestId("saved")).ToContainTextAsync("Lagret.");
        }
    }

    [Theory]
    [InlineData("nb-NO", 1366, 768)]
    [InlineData("nn-NO", 390, 844, Traits = [Suite.Name, Suite.Long])]
    [InlineData("en-GB", 320, 640, Traits = [Suite.Name, Suite.Long])]
    public async Task A_question_takes_the_focus_and_gives_it_back_and_only_yes_is_yes(string language, int width, int height)
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program, width: width, height: height, language: language);
        await page.GotoAsync(program.Address + BoardActions.Board + "/kalender");
        await Assertions.Expect(page.GetByTestId("feed-open")).ToBeEnabledAsync();
        await page.GetByTestId("feed-open").ClickAsync();
        var before = await page.GetByTestId("feed-address").InputValueAsync();
        await LookAsync(page, $"saved-{width}");

        await page.GetByTestId("feed-renew").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("feed-confirm")).ToBeFocusedAsync();
        await LookAsync(page, $"dialog-{width}");
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(page.Locator("[role=dialog] :focus")).ToHaveCountAsync(1);
        }

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("feed-renew")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByTestId("feed-address")).ToHaveValueAsync(before);

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("feed-confirm")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("feed-address")).Not.ToHaveValueAsync(before);
        await Assertions.Expect(page.GetByTestId("undo")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("feed-renew")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("nb-NO", 1366, 768)]
    [InlineData("nn-NO", 320, 640, Traits = [Suite.Name, Suite.Long])]
    public async Task A_round_is_discarded_from_its_minutes_by_keyboard_and_not_without_a_reason(string language, int width, int height)
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program, headcount: 6);
        await BoardActions.VoteAsync(program, await leader.OpenRoundAsync(), "ggg", "ggg", "ggp", "ggp", "grr", "grr");
        await leader.ExpectBallsAsync(6);
        await leader.GetByTestId("reveal").ClickAsync();
        await leader.ExpectColoursAsync(1, 6, 0, 0);
        var desk = await browser.SignedInAsync(program, width: width, height: height, language: language);
        await desk.GotoAsync(program.Address + BoardActions.Board + "/moter");
        await desk.GotoAsync(program.Address + await desk.Locator("[data-testid=meetings] tbody a").First.GetAttributeAsync("href"));

        await Assertions.Expect(desk.GetByTestId("void-round")).ToBeEnabledAsync();
        await desk.GetByTestId("void-round").FocusAsync();
        await desk.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.GetByTestId("void-TooManyBallots")).ToBeFocusedAsync();
        await Assertions.Expect(desk.GetByTestId("void-confirm")).ToBeDisabledAsync();
        await LookAsync(desk, $"void-{width}");
        await desk.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(desk.GetByTestId("void-confirm")).ToBeEnabledAsync();
        await desk.GetByTestId("void-confirm").PressAsync("Enter");

        await Assertions.Expect(desk.GetByTestId("saved")).ToContainTextAsync("er forkast", new() { Timeout = 15_000 });
        await Assertions.Expect(desk.GetByTestId("undo")).ToHaveCountAsync(0);
        await Assertions.Expect(desk.GetByTestId("void-round")).ToHaveCountAsync(0);
        await LookAsync(desk, $"voided-{width}");
    }

    /// <summary>Axe finds nothing and nothing is wider than the screen; where pictures are asked for, one is taken.</summary>
    private static async Task LookAsync(IPage page, string name)
    {
        if (Pictures is not null)
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png") });
        await page.ExpectNoFindingsAsync(name);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), name + " is wider than the screen");
    }
}
