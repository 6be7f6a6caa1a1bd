using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class MeetingPressTests
{
    /// <param name="apart">In milliseconds.</param>
    [Theory]
    [InlineData(0, Traits = [Suite.Name, Suite.Long])]
    [InlineData(120)]
    [InlineData(60, Traits = [Suite.Name, Suite.Long])]
    [InlineData(250, Traits = [Suite.Name, Suite.Long])]
    [InlineData(800, Traits = [Suite.Name, Suite.Long])]
    public async Task Two_screens_that_press_next_within_a_second_move_one_step(int apart)
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var first = await browser.SignedInAsync(program);
        var second = await browser.SignedInAsync(program);
        await first.StartMeetingAsync(program);
        await second.GotoAsync(program.Address + BoardActions.Board + "/mote");
        await GoToAsync(first, "status");
        foreach (var screen in new[] { first, second })
        {
            await ExpectStepAsync(screen, "status");
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

        // What the slower screen was told does not outlive the step.
        await GoToAsync(first, "status");
        await ExpectStepAsync(second, "status");
        await Assertions.Expect(second.Locator(".bottom .left > p[role=status]").Last).ToBeEmptyAsync();
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
        await Assertions.Expect(leader.Pressable("[data-testid=reveal]")).ToBeVisibleAsync();
        await leader.EvaluateAsync(Burst, new object[] { "reveal", 6, 100 });
        // Two of so many: the burst asks, and answers nothing.
        await Assertions.Expect(leader.GetByTestId("reveal-wait")).ToBeEnabledAsync();
        await leader.ExpectBallsAsync(2);
        await leader.Pressable("[data-testid=reveal]").ClickAsync(new() { Trial = true });
        await leader.EvaluateAsync(Burst, new object[] { "reveal", 6, 100 });

        await Assertions.Expect(leader.GetByTestId("open-round")).ToBeEnabledAsync();
        await Assertions.Expect(leader.GetByTestId("join-code")).ToBeHiddenAsync();
    }
}
