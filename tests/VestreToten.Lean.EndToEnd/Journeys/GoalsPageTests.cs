using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>Wellbeing goals outside a meeting: proposed at a desk by the staff, by keyboard, and decided in the meeting.</summary>
public sealed class GoalsPageTests
{
    private const string Wording = "Vi hjelper hverandre når det koker";

    private const string NewGoal = "Vi spiser lunsj sammen";

    [Fact]
    public async Task What_is_proposed_at_a_desk_is_decided_in_the_meeting()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var desk = await browser.SignedInAsync(program, "ansatt@demo.invalid", 1366, 768);
        await desk.GotoAsync(program.Address + BoardActions.Board + "/mal");
        await desk.Locator(".row-of-pages a", new() { HasText = "Trivselsmål" }).ClickAsync();
        await Assertions.Expect(desk).ToHaveURLAsync(program.Address + BoardActions.Board + "/trivselsmal");
        var first = desk.GetByTestId("goal-row").First;
        var old = await first.Locator("h3").TextContentAsync() ?? "";

        await PressAsync(first.GetByTestId("reword"), desk.GetByTestId("reword-text"));
        await Assertions.Expect(desk.GetByTestId("reword-text")).ToBeFocusedAsync();
        await desk.GetByTestId("reword-text").FillAsync("x");
        await desk.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.GetByTestId("reword-form").GetByRole(AriaRole.Alert)).ToContainTextAsync("minst 3 tegn");
        await desk.ExpectNoFindingsAsync("a fault");
        await desk.GetByTestId("reword-text").FillAsync(Wording);
        await desk.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.GetByTestId("saved")).ToContainTextAsync("Lagret: forslaget til ny ordlyd.");
        await Assertions.Expect(first.GetByTestId("reword")).ToBeFocusedAsync();
        await Assertions.Expect(first.Locator("h3")).ToHaveTextAsync(old);

        await UntilPressesCountAsync(desk);
        await first.GetByTestId("goal-down").PressAsync("Enter");
        await Assertions.Expect(desk.GetByTestId("saved")).ToContainTextAsync($"«{old}» står nå som nummer 2.");
        await Assertions.Expect(desk.GetByTestId("goal-row").Nth(1).GetByTestId("goal-down")).ToBeFocusedAsync();
        await UntilPressesCountAsync(desk);
        await desk.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(first.Locator("h3")).ToHaveTextAsync(old);

        await UntilPressesCountAsync(desk);
        await desk.GetByTestId("goal-new").FillAsync(NewGoal);
        await desk.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.GetByTestId("goal-proposal").Filter(new() { HasText = NewGoal })).ToHaveCountAsync(1);
        Assert.Equal(0, await desk.Locator("[data-testid=goal-adopt], [data-testid=wording-adopt]").CountAsync());

        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        await leader.Pressable("[data-testid=next-step]").ClickAsync();
        var card = leader.GetByTestId("goal-card").First;
        var wording = leader.GetByTestId("wording-proposal").Filter(new() { HasText = Wording });
        await Assertions.Expect(wording).ToHaveCountAsync(1);
        await leader.ExpectNoFindingsAsync("proposals in the meeting");
        await UntilPressesCountAsync(leader);
        await wording.GetByTestId("wording-adopt").ClickAsync();
        await Assertions.Expect(card.Locator("h3")).ToHaveTextAsync(Wording);
        await Assertions.Expect(card.GetByTestId("verdict-adjust")).ToHaveAttributeAsync("aria-pressed", "true");
        await leader.Locator("html:not([data-pressed]) [data-testid=goal-proposal]").Filter(new() { HasText = NewGoal }).GetByTestId("goal-adopt").ClickAsync();
        await Assertions.Expect(leader.Locator("footer [role=status]").First).ToContainTextAsync("Lagret: målet er valgt.");

        await Assertions.Expect(first.Locator("h3")).ToHaveTextAsync(Wording);
        await Assertions.Expect(desk.GetByTestId("goal-row").Last.Locator("h3")).ToHaveTextAsync(NewGoal);
        await Assertions.Expect(desk.GetByTestId("goal-history")).ToContainTextAsync(old);
    }

    /// <summary>A press half a second after another is held back.</summary>
    private static Task UntilPressesCountAsync(IPage page) => Assertions.Expect(page.Locator("html:not([data-pressed])")).ToHaveCountAsync(1);

    /// <summary>A press before the circuit has come does nothing.</summary>
    private static Task PressAsync(ILocator button, ILocator opened) => Until.TrueAsync(
        async () =>
        {
            if (await button.CountAsync() > 0)
                await button.PressAsync("Enter");
            await button.Page.WaitForTimeoutAsync(300);
            return await opened.CountAsync() == 1;
        },
        TimeSpan.FromSeconds(20), () => "Nothing opens");
}
