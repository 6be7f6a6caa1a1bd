using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>Those above a unit see how many voted and no colour, wherever they look, and are told the truth of why.</summary>
public sealed partial class WithheldColoursTests
{
    private static readonly Viewer[] Above =
    [
        new("virksomhetsleder@demo.invalid", "nb-NO", "Ballene legges nå", "Bare enheten selv ser fargene", "For få stemmer"),
        new("admin@demo.invalid", "nn-NO", "No blir ballane lagde", "Berre eininga sjølv ser fargane", "For få stemmer"),
        new("admin@demo.invalid", "en-GB", "The balls are being cast", "Only the unit itself sees the colours", "Too few votes"),
    ];

    [Fact]
    public async Task A_meeting_from_above_shows_no_colour_at_any_step_and_says_why()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        var code = await leader.OpenRoundAsync();
        var frames = new ConcurrentQueue<string>();
        var viewers = new List<(Viewer Words, IPage Page)>();
        foreach (var viewer in Above)
        {
            var page = await browser.SignedInAsync(program, viewer.Account, language: viewer.Language);
            page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => frames.Enqueue(Encoding.UTF8.GetString(frame.Binary ?? []));
            await page.GotoAsync(program.Address + BoardActions.Board + "/mote");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(viewer.Voting);
            await Assertions.Expect(page.GetByTestId("ballots-received")).ToBeHiddenAsync();
            viewers.Add((viewer, page));
        }

        // A count that occurs nowhere else: eleven green, seven red.
        await BoardActions.VoteAsync(program, code, [.. Enumerable.Repeat("ggg", 11), .. Enumerable.Repeat("rrr", 7)]);
        await leader.ExpectBallsAsync(18);
        await leader.RevealAsync();
        await leader.ExpectColoursAsync(1, 11, 0, 7);
        foreach (var (words, page) in viewers)
        {
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(words.Withheld);
            await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(words.TooFew);
            await page.ExpectNoColoursAsync();
        }

        await leader.Locator("[data-step=thanks]").ClickAsync();
        await Assertions.Expect(leader.Locator("main tbody td").First).ToHaveTextAsync("11");
        foreach (var (words, page) in viewers)
        {
            await Assertions.Expect(page.Locator("main tbody td").First).ToContainTextAsync(words.Withheld);
            await ExpectNoCountsAsync(page, program.Address + BoardActions.Board);
        }

        Assert.NotEmpty(frames);
        Assert.DoesNotContain(frames, frame => frame.Contains("data-green", StringComparison.Ordinal) || frame.Contains("balls/green", StringComparison.Ordinal));
    }

    private static async Task ExpectNoCountsAsync(IPage above, string board)
    {
        foreach (var address in new[] { "", "/mote", "/moter", "/mal", "/trivselsmal", "/forbedringer", "/gevinster", "/loft" })
        {
            var answer = await above.APIRequest.GetAsync(board + address);
            Assert.Equal((address, 200), (address, answer.Status));
            Assert.DoesNotMatch(Counted(), await answer.TextAsync());
        }

        foreach (var address in new[] { "/moter.csv", "/forbedringer.csv" })
            Assert.Equal((int)HttpStatusCode.NotFound, (await above.APIRequest.GetAsync(board + address)).Status);
    }

    // The page's own icon is a green ball, whatever was voted.
    [GeneratedRegex("data-green|>11</td>|(?<!rel=\"icon\" href=\"/)balls/green|class=\"green\"")]
    private static partial Regex Counted();

    private sealed record Viewer(string Account, string Language, string Voting, string Withheld, string TooFew);
}
