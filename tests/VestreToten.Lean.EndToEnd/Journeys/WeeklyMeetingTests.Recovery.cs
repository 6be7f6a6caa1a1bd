using System.Net;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class WeeklyMeetingTests
{
    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_program_is_killed_and_the_wall_recovers_untouched()
    {
        await using var program = await ProgramProcess.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var wall = await browser.SignedInAsync(program);
        await wall.StartMeetingAsync(program);
        var code = await wall.OpenRoundAsync();
        await BoardActions.VoteAsync(program, code, "ggg", "ggp", "ppp", "rrr", "ggg", "ggg");
        await wall.ExpectBallsAsync(6);

        program.Kill();
        await program.RestartAsync();

        await BoardActions.VoteAsync(program, code, "rgr");
        await wall.ExpectBallsAsync(7, timeout: 15_000);
        await wall.RevealAsync();
        await wall.ExpectColoursAsync(1, 4, 1, 2);
        await wall.ExpectColoursAsync(2, 5, 1, 1);
        await wall.ExpectColoursAsync(3, 3, 2, 2);
    }

    [Fact]
    public async Task Two_leaders_who_press_at_once_have_one_meeting_and_come_back_to_it()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var first = await browser.SignedInAsync(program);
        var second = await browser.SignedInAsync(program);
        await first.GotoAsync(program.Address + BoardActions.Board);
        await second.GotoAsync(program.Address + BoardActions.Board);
        await Assertions.Expect(first.GetByTestId("start-meeting")).ToBeEnabledAsync();
        await Assertions.Expect(second.GetByTestId("start-meeting")).ToBeEnabledAsync();
        await Task.WhenAll(PressAsync(first, "start-meeting"), PressAsync(second, "start-meeting"));
        // Whose press came second is in the meeting too, or sees the way to it where the button was.
        await ExpectTheMeetingAsync(first);
        await ExpectTheMeetingAsync(second);
        await first.GotoAsync(program.Address + BoardActions.Board + "/mote");
        await second.GotoAsync(program.Address + BoardActions.Board + "/mote");
        await Assertions.Expect(first.GetByTestId("open-round")).ToBeEnabledAsync();
        await Assertions.Expect(second.GetByTestId("open-round")).ToBeEnabledAsync();
        await Task.WhenAll(PressAsync(first, "open-round"), PressAsync(second, "open-round"));
        var code = await first.GetByTestId("join-code").TextContentAsync();
        Assert.Equal(code, await second.GetByTestId("join-code").TextContentAsync());
        await first.GetByTestId("next-step").ClickAsync();
        await Assertions.Expect(second.Locator("[data-step=goals]")).ToHaveAttributeAsync("aria-current", "step");

        await first.CloseAsync();
        var back = await browser.SignedInAsync(program);
        await back.GotoAsync(program.Address + BoardActions.Board + "/mote");
        await Assertions.Expect(back.Locator("[data-step=goals]")).ToHaveAttributeAsync("aria-current", "step");
    }

    [Fact]
    public async Task A_wall_that_hears_nothing_says_so_and_stops_saying_it()
    {
        await using var program = await ProgramProcess.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var wall = await browser.SignedInAsync(program);
        await wall.GotoAsync(program.Address + BoardActions.Board);
        await wall.ExpectBallsAsync(13);
        await Assertions.Expect(wall.GetByTestId("last-contact")).ToBeHiddenAsync();
        program.Freeze();
        await Assertions.Expect(wall.GetByTestId("last-contact")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        program.Thaw();
        await Assertions.Expect(wall.GetByTestId("last-contact")).ToBeHiddenAsync(new() { Timeout = 15_000 });
        await wall.ExpectBallsAsync(13);
    }

    /// <summary>On what stands there; nothing where the other's press has taken it away already.</summary>
    private static async Task PressAsync(IPage page, string mark) => await page.EvaluateAsync("mark => document.querySelector(`[data-testid=${mark}]`)?.click()", mark);

    private static Task ExpectTheMeetingAsync(IPage page) =>
        Assertions.Expect(page.GetByTestId("agenda-step").First.Or(page.Locator($"a[href='{BoardActions.Board}/mote']"))).ToBeVisibleAsync();
}
