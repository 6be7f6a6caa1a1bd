using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>More votes than people: said while the round is open, and thrown away by the leader.</summary>
public sealed class OverfullRoundTests
{
    private static readonly LocatorAssertionsToContainTextOptions Slow = new() { Timeout = 15_000 };

    [Fact]
    public async Task A_flooded_round_is_discarded_unseen_and_another_is_held_whose_flag_no_later_number_lifts()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program, headcount: 5);
        var wall = await browser.SignedInAsync(program);
        await wall.GotoAsync(program.Address + BoardActions.Board);
        await BoardActions.VoteAsync(program, await leader.OpenRoundAsync(), "rrr", "rrr", "rrr", "rrr", "rrr");
        await leader.ExpectBallsAsync(5);
        await Assertions.Expect(leader.GetByTestId("overfull")).ToBeEmptyAsync();
        await BoardActions.VoteAsync(program, await CodeAsync(leader), "rrr");
        foreach (var screen in new[] { leader, wall })
        {
            await Assertions.Expect(screen.GetByTestId("overfull")).ToContainTextAsync("flere stemmer enn folk", Slow);
            await Assertions.Expect(screen.Locator("p.received")).ToContainTextAsync("6 har lagt ballene sine");
        }

        // What is pressed goes away: the focus follows to what comes instead, and back.
        await leader.GetByTestId("void-round").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("void-round-form")).ToBeFocusedAsync();
        await leader.GetByTestId("void-cancel").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("void-round")).ToBeFocusedAsync();
        await leader.GetByTestId("void-round").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("void-confirm")).ToBeDisabledAsync();
        await leader.GetByTestId("void-Outsiders").CheckAsync();
        await leader.ExpectNoFindingsAsync("voiding");
        await leader.GetByTestId("void-confirm").ClickAsync();

        await Assertions.Expect(leader.GetByTestId("round-voided")).ToContainTextAsync("andre enn oss kan ha stemt", Slow);
        await Assertions.Expect(wall.GetByTestId("round-voided")).ToContainTextAsync("forkastet", Slow);
        await leader.ExpectNoColoursAsync();
        // Another round may follow: nothing is said of the week yet.
        await Assertions.Expect(leader.GetByTestId("overfull")).ToHaveCountAsync(0);
        await Assertions.Expect(leader.Locator("h1")).ToBeFocusedAsync();

        await BoardActions.VoteAsync(program, await leader.OpenRoundAsync(), "ggg", "ggg", "ggp", "ggp", "grr", "grr");
        await leader.ExpectBallsAsync(6);
        await leader.RevealAsync();
        await leader.ExpectColoursAsync(1, 6, 0, 0);
        await leader.GetByTestId("headcount").FillAsync("9");
        await leader.GetByTestId("headcount").BlurAsync();
        await leader.ReloadAsync();
        await Assertions.Expect(leader.GetByTestId("headcount")).ToHaveValueAsync("9");
        await Assertions.Expect(leader.GetByTestId("overfull")).ToContainTextAsync("6 stemmer, men bare 5 var til stede", Slow);

        // After the reveal: gone for good, from the wall too, and the week gets no other.
        await leader.GetByTestId("void-round").ClickAsync();
        await leader.GetByTestId("void-Mistake").CheckAsync();
        await leader.GetByTestId("void-confirm").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("round-voided")).ToContainTextAsync("prøve eller en feil", Slow);
        await Assertions.Expect(leader.GetByTestId("open-round")).ToHaveCountAsync(0);
        await leader.ExpectNoColoursAsync();
    }

    private static async Task<string> CodeAsync(IPage page) => await page.GetByTestId("join-code").TextContentAsync() ?? "";
}
