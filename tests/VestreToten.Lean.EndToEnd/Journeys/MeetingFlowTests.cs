using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>What a leader who is in a hurry meets on the way through a meeting.</summary>
public sealed class MeetingFlowTests
{
    [Fact]
    public async Task Early_colours_are_asked_for_twice_and_latecomers_find_the_code_in_every_step()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        var code = await leader.OpenRoundAsync();
        await BoardActions.VoteAsync(program, code, "ggg", "rrr", "ppp");
        await leader.ExpectBallsAsync(3);
        await Assertions.Expect(leader.GetByTestId("threshold")).ToHaveTextAsync("3 av 5 som trengs for å vise farger");

        await leader.Pressable("[data-testid=reveal]").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("reveal-wait")).ToBeFocusedAsync();
        await Assertions.Expect(leader.Locator(".ask")).ToContainTextAsync("3 har stemt. Det trengs 5");
        await leader.Pressable("[data-testid=reveal-wait]").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("reveal-wait")).ToBeHiddenAsync();
        await leader.ExpectBallsAsync(3);

        await TurnAsync(leader, "PageDown", "goals");
        await Assertions.Expect(leader.GetByTestId("join-late")).ToContainTextAsync(code);
        await Assertions.Expect(leader.Locator("footer [role=status]").First).ToContainTextAsync("fortsatt åpen");
        await TurnAsync(leader, "PageUp", "balls");
        // Asked while few had voted: what is asked follows the count.
        await leader.Pressable("[data-testid=reveal]").ClickAsync();
        await Assertions.Expect(leader.Locator(".ask")).ToContainTextAsync("3 har stemt. Det trengs 5");
        await BoardActions.VoteAsync(program, code, "ggg", "ggg", "ggg", "ggg");
        await leader.ExpectBallsAsync(7);
        await Assertions.Expect(leader.Locator(".ask")).ToContainTextAsync("Fargene kan bare vises én gang. Er alle ferdige?");
        await leader.Pressable("[data-testid=reveal-wait]").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("threshold")).ToHaveTextAsync("Nok til å vise farger");
        await leader.RevealAsync();
        await leader.ExpectColoursAsync(1, 5, 1, 1);
        await Assertions.Expect(leader.GetByTestId("previous-1")).ToContainTextAsync("Uke");
    }

    [Fact]
    public async Task A_verdict_is_saved_by_its_press_and_what_is_being_written_is_not_left_behind()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        await TurnAsync(leader, "ArrowRight", "goals");
        var card = leader.GetByTestId("goal-card").First;
        await card.GetByTestId("verdict-keep").ClickAsync();
        await Assertions.Expect(card.GetByTestId("verdict-keep")).ToHaveAttributeAsync("aria-pressed", "true");
        // From the button that was pressed, too.
        await TurnAsync(leader, "PageDown", "status");
        await TurnAsync(leader, "PageUp", "goals");
        await leader.ReloadAsync();
        await Assertions.Expect(card.GetByTestId("verdict-keep")).ToHaveAttributeAsync("aria-pressed", "true");

        await leader.Pressable("[data-testid=verdict-adjust]").First.ClickAsync();
        await card.GetByTestId("goal-text").FillAsync("Vi ler mer");
        await card.GetByTestId("goal-text").PressAsync("PageDown");
        await leader.Pressable("[data-testid=next-step]").ClickAsync();
        await Assertions.Expect(leader.Locator("footer [role=status]").First).ToContainTextAsync("ikke lagret");
        await ExpectStepAsync(leader, "goals");
        await card.GetByTestId("goal-save").ClickAsync();
        await Assertions.Expect(card.Locator("h3")).ToHaveTextAsync("Vi ler mer");
        await leader.Pressable("[data-testid=verdict-undo]").First.ClickAsync();
        await Assertions.Expect(card.Locator("h3")).Not.ToHaveTextAsync("Vi ler mer");
        await Assertions.Expect(card.GetByTestId("verdict-keep")).ToHaveAttributeAsync("aria-pressed", "true");
        // Space presses the button that has the focus, and turns the page where none has.
        await leader.Locator("h1").FocusAsync();
        await TurnAsync(leader, " ", "status");
    }

    [Fact]
    public async Task A_meeting_that_is_cancelled_or_a_round_that_is_opened_ahead_says_so_and_comes_back()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.GotoAsync(program.Address + BoardActions.Board);
        await leader.Pressable("[data-testid=skip]").ClickAsync();
        await leader.Pressable("[data-testid=skip-reason]").Nth(1).ClickAsync();
        await Assertions.Expect(leader.Locator(".said [role=status]").First).ToContainTextAsync("er avlyst: Sykdom");
        await leader.Pressable("[data-testid=undo]").ClickAsync();
        await Assertions.Expect(leader.Locator(".said [role=status]").First).ToHaveTextAsync("Angret.");

        await leader.Pressable("[data-testid=open-ahead]").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("join-code")).ToBeVisibleAsync();
        await Assertions.Expect(leader.Locator(".said [role=status]").First).ToContainTextAsync("er åpen");
        await leader.Pressable("[data-testid=undo]").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("join-code")).ToBeHiddenAsync();

        await leader.Pressable("[data-testid=open-ahead]").ClickAsync();
        await BoardActions.VoteAsync(program, await leader.GetByTestId("join-code").TextContentAsync() ?? "", "ggg");
        await leader.ExpectBallsAsync(1);
        await leader.Pressable("[data-testid=undo]").ClickAsync();
        await Assertions.Expect(leader.Locator(".said [role=status]").First).ToContainTextAsync("allerede stemt");
        await leader.ExpectBallsAsync(1);
    }

    /// <summary>Presses a key of a remote, once the buttons take presses.</summary>
    private static async Task TurnAsync(IPage page, string key, string step)
    {
        await Assertions.Expect(page.Pressable("[data-testid=next-step]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync(key);
        await ExpectStepAsync(page, step);
    }

    private static Task ExpectStepAsync(IPage page, string step) =>
        Assertions.Expect(page.Locator($"[data-testid=agenda-step][data-step={step}]")).ToHaveAttributeAsync("aria-current", "step");
}
