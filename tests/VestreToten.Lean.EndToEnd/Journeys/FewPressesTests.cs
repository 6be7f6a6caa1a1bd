using System.Globalization;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>
/// A whole meeting of seven steps with twelve voters, an idea, a gain and a løft, counted: what the leader presses, by mouse,
/// keyboard, a presenter's remote and finger. Typing is not counted.
/// </summary>
public sealed class FewPressesTests
{
    private const int MaxPresses = 25;

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard, Traits = [Suite.Name, Suite.Long])]
    [InlineData(Hand.Remote, Traits = [Suite.Name, Suite.Long])]
    [InlineData(Hand.Finger, Traits = [Suite.Name, Suite.Long])]
    public async Task A_whole_meeting_takes_no_more_than_25_presses(Hand hand)
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var (width, height) = hand == Hand.Finger ? (1280, 800) : (1920, 1080);
        var page = await browser.SignedInAsync(program, width: width, height: height, touch: hand == Hand.Finger);
        await page.GotoBoardAsync(program);
        await page.GetByTestId("headcount").FillAsync("12");
        var leader = new Presser(page, hand);

        await leader.PressAsync("start-meeting");
        await Assertions.Expect(page).ToHaveURLAsync(program.Address + BoardActions.Board + "/mote", new() { Timeout = 30_000 });
        await leader.PressAsync("open-round");
        var code = await page.GetByTestId("join-code").TextContentAsync() ?? "";
        await BoardActions.VoteAsync(program, code, [.. Enumerable.Repeat("gpr", 12)]);
        await page.ExpectBallsAsync(12);
        await leader.PressAsync("reveal");
        await page.ExpectColoursAsync(1, 12, 0, 0);

        await leader.GoOnAsync("goals");
        for (var goal = 0; goal < 3; goal++)
        {
            await leader.PressAsync("verdict-keep", goal);
            await Assertions.Expect(page.GetByTestId("verdict-undo")).ToHaveCountAsync(goal + 1);
        }

        await leader.GoOnAsync("status");
        var done = await page.GetByTestId("up").Locator("h2").TextContentAsync() ?? "";
        await leader.PressAsync("done");
        await leader.PressAsync("time-saved-10");
        await Assertions.Expect(page.Locator("footer [role=status]").First).ToContainTextAsync($"Gevinsten av «{done}» er lagret");
        var lifted = await page.GetByTestId("up").Locator("h2").TextContentAsync() ?? "";
        await leader.PressAsync("offer-escalation");
        await page.GetByTestId("send-message").FillAsync("Vi trenger hjelp til dette");
        await page.GetByTestId("send-deadline").FillAsync(TimeProvider.System.GetUtcNow().AddDays(10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await leader.PressAsync("send");
        await Assertions.Expect(page.GetByTestId("lift-waiting").Filter(new() { HasText = lifted })).ToHaveCountAsync(1);

        await leader.GoOnAsync("ideas");
        await leader.PressAsync("take-on");
        await leader.GoOnAsync("priority");
        await leader.PressAsync("effort-low");
        await leader.PressAsync("effect-high");
        await Assertions.Expect(page.GetByTestId("undo")).ToBeVisibleAsync();
        await leader.GoOnAsync("who");
        await leader.PressAsync("owner");
        await leader.PressAsync("due-next");
        await Assertions.Expect(page.GetByTestId("undo")).ToBeVisibleAsync();
        await leader.GoOnAsync("thanks");
        await leader.PressAsync("end-meeting");

        await Assertions.Expect(page.GetByTestId("next-step")).ToHaveCountAsync(0);
        await page.Locator("a[href*='/moter/']").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(done);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(lifted);
        Assert.InRange(leader.Presses, 20, MaxPresses);
    }

    public enum Hand
    {
        Mouse,
        Keyboard,
        Remote,
        Finger,
    }

    private sealed class Presser(IPage page, Hand hand)
    {
        public int Presses { get; private set; }

        public async Task PressAsync(string mark, int nth = 0)
        {
            var button = page.Pressable($"[data-testid={mark}]").Nth(nth);
            Presses++;
            switch (hand)
            {
                case Hand.Keyboard:
                    await button.FocusAsync();
                    await page.Keyboard.PressAsync("Enter");
                    break;
                case Hand.Finger:
                    await button.TapAsync();
                    break;
                default:
                    await button.ClickAsync();
                    break;
            }
        }

        public async Task GoOnAsync(string step)
        {
            if (hand == Hand.Remote)
            {
                await Assertions.Expect(page.Pressable("[data-testid=next-step]")).ToBeVisibleAsync();
                Presses++;
                await page.Keyboard.PressAsync("PageDown");
            }
            else
            {
                await PressAsync("next-step");
            }

            await Assertions.Expect(page.Locator($"[data-testid=agenda-step][data-step={step}]")).ToHaveAttributeAsync("aria-current", "step");
        }
    }
}
