using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>Those above a unit see how many voted and no colour, wherever they look, and are told the truth of why.</summary>
public sealed partial class WithheldColoursTests
{
    [Theory]
    [InlineData("virksomhetsleder@demo.invalid", "nb-NO", "Ballene legges nå", "Fargene er enhetens egne", "For få stemmer")]
    [InlineData("admin@demo.invalid", "nn-NO", "No blir ballane lagde", "Fargane er eininga sine eigne", "For få stemmer")]
    [InlineData("admin@demo.invalid", "en-GB", "The balls are being cast", "The colours are the unit’s own", "Too few votes")]
    public async Task A_meeting_from_above_shows_no_colour_at_any_step_and_says_why(
        string who, string language, string voting, string withheld, string tooFew)
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        var code = await leader.OpenRoundAsync();
        var above = await browser.SignedInAsync(program, who, language: language);
        var frames = new List<string>();
        above.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
        {
            lock (frames)
                frames.Add(System.Text.Encoding.UTF8.GetString(frame.Binary ?? []));
        };
        await above.GotoAsync(program.Address + BoardActions.Board + "/mote");
        await Assertions.Expect(above.Locator("main")).ToContainTextAsync(voting);
        await Assertions.Expect(above.GetByTestId("ballots-received")).ToBeHiddenAsync();

        // A count that occurs nowhere else: eleven green, seven red.
        await BoardActions.VoteAsync(program, code, [.. Enumerable.Repeat("ggg", 11), .. Enumerable.Repeat("rrr", 7)]);
        await leader.ExpectBallsAsync(18);
        await leader.GetByTestId("reveal").ClickAsync();
        await leader.ExpectColoursAsync(1, 11, 0, 7);
        await Assertions.Expect(above.Locator("main")).ToContainTextAsync(withheld);
        await Assertions.Expect(above.Locator("main")).Not.ToContainTextAsync(tooFew);
        await above.ExpectNoColoursAsync();

        await leader.Locator("[data-step=thanks]").ClickAsync();
        await Assertions.Expect(leader.Locator("main tbody td").First).ToHaveTextAsync("11");
        await Assertions.Expect(above.Locator("main tbody td").First).ToContainTextAsync(withheld);
        lock (frames)
            Assert.DoesNotContain(frames, frame => frame.Contains("data-green", StringComparison.Ordinal) || frame.Contains("balls/green", StringComparison.Ordinal));

        foreach (var address in new[] { "", "/mote", "/moter", "/mal", "/forbedringer", "/gevinster", "/loft" })
        {
            var answer = await above.APIRequest.GetAsync(program.Address + BoardActions.Board + address);
            Assert.Equal((address, 200), (address, answer.Status));
            Assert.DoesNotMatch(Counted(), await answer.TextAsync());
        }

        foreach (var address in new[] { "/moter.csv", "/forbedringer.csv" })
            Assert.Equal((int)HttpStatusCode.NotFound, (await above.APIRequest.GetAsync(program.Address + BoardActions.Board + address)).Status);
    }

    // The page's own icon is a green ball, whatever was voted.
    [GeneratedRegex("data-green|>11</td>|(?<!rel=\"icon\" href=\"/)balls/green|class=\"green\"")]
    private static partial Regex Counted();
}
