using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>A screen that there is no room for says so, and comes to life by itself when there is.</summary>
public sealed class TooManyScreensTests
{
    [Fact]
    public async Task A_screen_too_many_says_so_and_comes_to_life_when_another_is_closed()
    {
        await using var program = await RunningProgram.DemoAsync("--Lean:Circuits:PerAccount=1");
        await using var browser = await Browser.OpenAsync();
        var first = await browser.SignedInAsync(program);
        await first.GotoAsync(program.Address + BoardActions.Board);
        await Assertions.Expect(first.GetByTestId("start-meeting")).ToBeEnabledAsync();

        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(program.Address + BoardActions.Board);

        await Assertions.Expect(second.Locator("#no-room")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await first.CloseAsync();
        await Assertions.Expect(second.GetByTestId("start-meeting")).ToBeEnabledAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(second.Locator("#no-room")).ToBeHiddenAsync();
    }
}
