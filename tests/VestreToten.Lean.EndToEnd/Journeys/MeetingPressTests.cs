using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>Every press in a meeting moves what was on the screen, once.</summary>
public sealed partial class MeetingPressTests
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

    [Theory]
    [InlineData(2, 120, Traits = [Suite.Name, Suite.Long])]
    [InlineData(20, 30)]
    [InlineData(2, 0, Traits = [Suite.Name, Suite.Long])]
    [InlineData(20, 0, Traits = [Suite.Name, Suite.Long])]
    [InlineData(20, 150, Traits = [Suite.Name, Suite.Long])]
    public async Task A_burst_of_presses_on_next_moves_one_step(int presses, int pause)
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
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

    [Fact]
    public async Task A_double_press_on_a_form_that_is_emptied_by_the_first_says_nothing_is_missing()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        await GoToAsync(leader, "ideas");
        await leader.GetByTestId("quick-title").FillAsync("Leter etter nøkler");

        await leader.GetByTestId("quick-thief").DblClickAsync();

        await Assertions.Expect(leader.Locator(".said [role=status]").First).ToHaveTextAsync("«Leter etter nøkler»: lagt til");
        await Assertions.Expect(leader.GetByTestId("quick-title")).ToHaveValueAsync("");
        await Assertions.Expect(leader.Locator("#quick-help")).Not.ToContainTextAsync("Skriv noe");
        // What is typed at once after is sent.
        await leader.GetByTestId("quick-title").FillAsync("Leter etter bleier på vaktrommet");
        await leader.GetByTestId("quick-suggestion").ClickAsync();
        await Assertions.Expect(leader.Locator(".said [role=status]").First).ToHaveTextAsync("«Leter etter bleier på vaktrommet»: lagt til");
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
