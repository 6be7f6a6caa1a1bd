using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>The leader's phone runs the meeting, and the wall follows.</summary>
public sealed class RemoteTests
{
    [Theory]
    [InlineData(true, Traits = [Suite.Name, Suite.Long])]
    [InlineData(false)]
    public async Task A_meeting_with_twelve_voters_is_run_from_a_phone_alone(bool script)
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var wall = await browser.SignedInAsync(program);
        await wall.GotoBoardAsync(program);
        var remote = await browser.SignedInAsync(program, width: 390, height: 844, script: script);
        await remote.GotoAsync(program.Address + BoardActions.Board + "/styr");
        await Press("start", "Ballene");
        await wall.GotoAsync(program.Address + BoardActions.Board + "/mote");
        await Press("fewer", "Ballene");
        await Press("fewer", "Ballene");
        await Assertions.Expect(remote.GetByTestId("remote-headcount")).ToHaveTextAsync("12");
        await Press("open-round", "Ballene");
        var code = (await remote.Locator(".code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await BoardActions.VoteAsync(program, code, [.. Enumerable.Repeat("ggp", 11)]);
        await Seen("11 av 12 har stemt");
        await LookAsync("open round");
        await Press("reveal", "Ballene");
        await Assertions.Expect(remote.GetByRole(AriaRole.Alert)).ToContainTextAsync("Fargene kan bare vises én gang");
        await Press("reveal", "Ballene");
        await wall.ExpectColoursAsync(1, 11, 0, 0);
        await Assertions.Expect(remote.Locator(".results li")).ToHaveCountAsync(3);
        foreach (var step in (string[])["Mål", "Forfalt og status", "Nye forslag", "Prioritering", "Hvem gjør hva", "Takk"])
        {
            await Press("next", step);
            await Assertions.Expect(wall.Locator("h1")).ToHaveTextAsync(step);
        }

        await LookAsync("thanks");
        await Press("end", "Takk for møtet! Det er avsluttet.");
        await Assertions.Expect(wall.Locator("main")).ToContainTextAsync("Takk for møtet!");

        async Task Press(string button, string step)
        {
            await remote.GetByTestId("remote-" + button).ClickAsync();
            await Assertions.Expect(remote.GetByTestId("remote-step")).ToHaveTextAsync(step);
            await Assertions.Expect(remote.Locator("[data-busy]")).ToHaveCountAsync(0);
        }

        // axe waits for timers, which a page without script does not have.
        Task LookAsync(string name) => script ? remote.ExpectNoFindingsAsync(name) : Task.CompletedTask;

        async Task Seen(string words)
        {
            if (!script)
                await remote.ReloadAsync();
            await Assertions.Expect(remote.GetByTestId("remote-ballots")).ToHaveTextAsync(words);
        }
    }

    [Theory]
    [InlineData("nb-NO", 390, Traits = [Suite.Name, Suite.Long])]
    [InlineData("nn-NO", 320, Traits = [Suite.Name, Suite.Long])]
    [InlineData("en-GB", 320)]
    public async Task Every_step_fits_and_its_buttons_stand_still_under_the_thumb(string language, int width)
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var remote = await browser.SignedInAsync(program, width: width, height: 844, language: language);
        await remote.GotoAsync(program.Address + BoardActions.Board + "/styr");
        await remote.GetByTestId("remote-start").ClickAsync();
        await remote.GetByTestId("remote-open-round").ClickAsync();
        await Assertions.Expect(remote.GetByTestId("remote-ballots")).ToBeVisibleAsync();
        var top = await TopAsync("reveal");
        await FitsAsync();
        for (var step = 0; step < 5; step++)
        {
            var before = await remote.GetByTestId("remote-step").InnerTextAsync();
            await remote.GetByTestId("remote-next").ClickAsync();
            await Assertions.Expect(remote.GetByTestId("remote-step")).Not.ToHaveTextAsync(before);
            await FitsAsync();
            Assert.Equal(top, await TopAsync("next"));
        }

        async Task<double> TopAsync(string button) => Math.Round((await remote.GetByTestId("remote-" + button).BoundingBoxAsync())!.Y);

        async Task FitsAsync()
        {
            Assert.True(await remote.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "It is wider than the phone");
            Assert.Empty(await remote.EvaluateAsync<string[]>("[...document.querySelectorAll('main a, main button')].filter(e => e.getBoundingClientRect().height > 0 && e.getBoundingClientRect().height < 44).map(e => e.textContent)"));
            // The two ways out of it, side by side.
            Assert.Single(await remote.EvaluateAsync<int[]>("[...new Set([...document.querySelectorAll('.where a')].map(a => Math.round(a.getBoundingClientRect().top)))]"));
            await remote.ExpectNoFindingsAsync($"{language} {width}");
        }
    }
}
