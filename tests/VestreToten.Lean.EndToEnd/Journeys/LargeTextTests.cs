using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>The ballot for those who have made text larger, and for those who forget a ball.</summary>
public sealed class LargeTextTests
{
    [Fact]
    public async Task Balls_stand_three_beside_each_other_or_one_on_a_line_and_a_forgotten_one_is_named()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        var code = await leader.OpenRoundAsync();
        foreach (var (width, percent, lines) in ((int, int, int)[])[(390, 100, 1), (320, 100, 1), (390, 150, 3), (390, 200, 3), (320, 200, 3), (844, 200, 1), (320, 300, 3)])
        {
            var phone = await browser.WindowAsync(width, 844);
            await phone.GotoAsync($"{program.Address}/s/{code}");
            await phone.EvaluateAsync($"() => {{ document.documentElement.style.fontSize = '{percent}%'; }}");
            Assert.Equal(lines, await phone.EvaluateAsync<int>(
                "() => new Set([...document.querySelectorAll('fieldset')[0].querySelectorAll('.balls label')].map(l => Math.round(l.getBoundingClientRect().top))).size"));
            // A word that is broken has more than one line, one that is cut is wider than its place.
            Assert.Equal(0, await phone.EvaluateAsync<int>(
                "() => [...document.querySelectorAll('.balls span')].filter(s => s.getClientRects().length > 1 || s.offsetHeight > 2 * parseFloat(getComputedStyle(s).fontSize)).length"));
            Assert.True(await phone.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{width} at {percent} %");
            await phone.Context.CloseAsync();
        }

        var forgetful = await browser.WindowAsync(390, 844, script: true);
        await forgetful.GotoAsync($"{program.Address}/s/{code}");
        await forgetful.Locator("[name=goal-1][value=pink]").CheckAsync();
        await forgetful.GetByTestId("cast").ClickAsync();
        await Assertions.Expect(forgetful.Locator("p.fault[role=alert]")).ToContainTextAsync("Ballene er ikke lagt ennå");
        Assert.Equal("question-2", await forgetful.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal(0, await forgetful.Locator(".balls label:has(:focus-visible)").CountAsync());
        await Assertions.Expect(forgetful.Locator("[name=goal-1][value=pink]")).ToBeCheckedAsync();
        await Assertions.Expect(forgetful.Locator("#question-2")).ToBeInViewportAsync();
        await forgetful.ExpectNoFindingsAsync("ballot that lacks a ball");
        // A link for browsers that put the focus nowhere.
        await forgetful.GetByTestId("to-missing").ClickAsync();
        Assert.EndsWith("#question-2", forgetful.Url, StringComparison.Ordinal);
    }
}
