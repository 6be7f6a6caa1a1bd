using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>The whole agenda on a real screen.</summary>
public sealed partial class AgendaTests
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("LEAN_PICTURES");

    [Fact]
    public async Task A_whole_meeting_goes_by_keyboard_alone()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program);
        await page.GotoAsync(program.Address + BoardActions.Board);
        await PressAsync(page, page.GetByTestId("start-meeting"));
        await page.ExpectAtAsync("/mote");
        await AtAsync(page, "balls");
        await OnAsync(page, "goals");
        await OnAsync(page, "status");
        await OnAsync(page, "ideas");
        // What hangs there already is soon done: there is room for five, and the rest is a number.
        for (var waiting = await page.GetByTestId("queued").CountAsync(); waiting > 1; waiting--)
        {
            await Assertions.Expect(page.GetByTestId("queued")).ToHaveCountAsync(waiting);
            await PressAsync(page, page.GetByTestId("done"));
        }

        await Assertions.Expect(page.GetByTestId("queued")).ToHaveCountAsync(1);
        foreach (var title in new[] { "Nøkler på fast plass", "Bestille hjelpemidler på nett", "Ny farge på veggene" })
        {
            await page.GetByTestId("quick-title").FocusAsync();
            await page.Keyboard.TypeAsync(title);
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(title);
        }

        await UpTo(page, "Nøkler på fast plass");
        await PressAsync(page, page.GetByTestId("done"));
        await UpTo(page, "Bestille hjelpemidler på nett");
        await PressAsync(page, page.GetByTestId("take-on"));
        await UpTo(page, "Ny farge på veggene");
        await PressAsync(page, page.GetByTestId("decline"));
        await PressAsync(page, page.GetByTestId("reason").First);
        await PressAsync(page, page.GetByTestId("decline-save"));
        await OnAsync(page, "priority");
        await UpTo(page, "Bestille hjelpemidler på nett");
        await PressAsync(page, page.GetByTestId("effort-low"));
        await PressAsync(page, page.GetByTestId("effect-high"));
        await Assertions.Expect(page.GetByTestId("pick-jewel")).ToContainTextAsync("Bestille hjelpemidler på nett");
        await OnAsync(page, "who");
        await UpTo(page, "Bestille hjelpemidler på nett");
        await page.GetByTestId("owner-name").FocusAsync();
        await page.Keyboard.TypeAsync("Åse");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("up")).ToContainTextAsync("Åse");
        await PressAsync(page, page.GetByTestId("due-two-weeks"));
        await OnAsync(page, "thanks");
        await Assertions.Expect(page.GetByTestId("minutes-done")).ToContainTextAsync("Nøkler på fast plass");
        await Assertions.Expect(page.GetByTestId("minutes-new")).ToContainTextAsync("Åse");
        await Assertions.Expect(page.GetByTestId("minutes-declined")).ToContainTextAsync("Ny farge på veggene");
        await LookAsync(page, "thanks");
        await PressAsync(page, page.GetByTestId("end-meeting"));
        await Assertions.Expect(page.GetByTestId("start-meeting")).ToBeVisibleAsync();
    }

    private static async Task PressAsync(IPage page, ILocator button)
    {
        await Assertions.Expect(button).ToBeEnabledAsync();
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task OnAsync(IPage page, string step)
    {
        await PressAsync(page, page.GetByTestId("next-step"));
        await AtAsync(page, step);
    }

    private static Task AtAsync(IPage page, string step) =>
        Assertions.Expect(page.Locator($"[data-step={step}]")).ToHaveAttributeAsync("aria-current", "step");

    /// <summary>Takes one up from those that wait, or finds it up already.</summary>
    private static async Task UpTo(IPage page, string title)
    {
        await Assertions.Expect(page.GetByTestId("queued").Filter(new() { HasText = title }).First).ToBeVisibleAsync();
        await PressAsync(page, page.GetByTestId("queued").Filter(new() { HasText = title }).First);
        await Assertions.Expect(page.GetByTestId("up")).ToContainTextAsync(title);
    }

    /// <summary>Axe finds nothing; where pictures are asked for, one is taken.</summary>
    private static async Task LookAsync(IPage page, string name)
    {
        if (Pictures is not null)
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png") });
        await page.ExpectNoFindingsAsync(name);
    }
}
