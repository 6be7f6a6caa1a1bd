using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>Every press in a meeting moves what was on the screen, once.</summary>
public sealed class MeetingPressTests
{
    private const string Next = "[data-testid=next-step]";

    // As many clicks as fit into some milliseconds, on whatever stands at the place of the button at that moment.
    private const string Burst =
        """
        async ([mark, presses, pause]) => {
          const box = document.querySelector(`[data-testid=${mark}]`).getBoundingClientRect();
          for (let i = 0; i < presses; i++) {
            document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.click();
            await new Promise(done => setTimeout(done, pause));
          }
        }
        """;

    private static readonly (int Presses, int Pause)[] Bursts = [(2, 0), (2, 120), (20, 0), (20, 30), (20, 150)];

    private static readonly int[] Apart = [0, 60, 120, 250, 800];

    [Fact]
    public async Task A_burst_of_presses_on_next_moves_one_step()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        foreach (var (presses, pause) in Bursts)
        {
            await GoToAsync(leader, "status");
            await Assertions.Expect(leader.Pressable(Next)).ToBeVisibleAsync();
            var next = await NextAsync(leader);

            await leader.EvaluateAsync(Burst, new object[] { "next-step", presses, pause });

            await ExpectStepAsync(leader, next);
            await Assertions.Expect(leader.Pressable(Next)).ToBeVisibleAsync();
            // The next press is a press of its own; a keyboard has not lost its place.
            var afterNext = await NextAsync(leader);
            await leader.GetByTestId("next-step").PressAsync("Enter");
            await ExpectStepAsync(leader, afterNext);
            await Assertions.Expect(leader.GetByTestId("next-step")).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task Two_screens_that_press_next_within_a_second_move_one_step()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var first = await browser.SignedInAsync(program);
        var second = await browser.SignedInAsync(program);
        await first.StartMeetingAsync(program);
        await second.GotoAsync(program.Address + BoardActions.Board + "/mote");
        foreach (var apart in Apart)
        {
            await GoToAsync(first, "status");
            foreach (var screen in new[] { first, second })
            {
                await ExpectStepAsync(screen, "status");
                // What the slower screen was told last time does not outlive the step.
                await Assertions.Expect(screen.Locator(".bottom .left > p[role=status]").Last).ToBeEmptyAsync();
                await Assertions.Expect(screen.Pressable(Next)).ToBeVisibleAsync();
            }

            var next = await NextAsync(first);

            await first.GetByTestId("next-step").DispatchEventAsync("click");
            await Task.Delay(apart, TestContext.Current.CancellationToken);
            await second.GetByTestId("next-step").DispatchEventAsync("click");

            foreach (var screen in new[] { first, second })
            {
                await Assertions.Expect(screen.Pressable(Next)).ToBeVisibleAsync();
                await ExpectStepAsync(screen, next);
            }
        }
    }

    [Fact]
    public async Task A_double_press_on_open_does_not_show_the_balls_and_one_on_show_opens_no_other_round()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        await Assertions.Expect(leader.GetByTestId("open-round")).ToBeEnabledAsync();

        await leader.EvaluateAsync(Burst, new object[] { "open-round", 6, 100 });
        var code = await leader.GetByTestId("join-code").TextContentAsync();
        await BoardActions.VoteAsync(program, code!, "ggg", "ppp");
        await leader.ExpectBallsAsync(2);
        await Assertions.Expect(leader.GetByTestId("reveal")).ToBeEnabledAsync();
        await leader.EvaluateAsync(Burst, new object[] { "reveal", 6, 100 });
        // Two of so many: the burst asks, and answers nothing.
        await Assertions.Expect(leader.GetByTestId("reveal-wait")).ToBeEnabledAsync();
        await leader.ExpectBallsAsync(2);
        await leader.Pressable("[data-testid=reveal]").ClickAsync(new() { Trial = true });
        await leader.EvaluateAsync(Burst, new object[] { "reveal", 6, 100 });

        await Assertions.Expect(leader.GetByTestId("open-round")).ToBeEnabledAsync();
        await Assertions.Expect(leader.GetByTestId("join-code")).ToBeHiddenAsync();
    }

    private static async Task GoToAsync(IPage page, string step)
    {
        await page.Pressable($"[data-testid=agenda-step][data-step={step}]").ClickAsync();
        await ExpectStepAsync(page, step);
    }

    private static Task ExpectStepAsync(IPage page, string step) =>
        Assertions.Expect(page.Locator("[data-testid=agenda-step][aria-current=step]")).ToHaveAttributeAsync("data-step", step, new() { Timeout = 15_000 });

    /// <summary>The step after the current one.</summary>
    private static async Task<string> NextAsync(IPage page) =>
        await page.EvaluateAsync<string>("() => document.querySelector('li.current').nextElementSibling.querySelector('button').dataset.step");
}
