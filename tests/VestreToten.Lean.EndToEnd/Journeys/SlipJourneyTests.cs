using System.Net;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Attacks;
using VestreToten.Lean.EndToEnd.Attacks.Support;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>Printed slips: beside the code, with too few to show colours, and then in a round that takes nothing else.</summary>
public sealed class SlipJourneyTests
{
    private const string Ballots = "SELECT count(*) FROM Ballots";

    [Fact, Attack(30)]
    public async Task Three_vote_by_slip_beside_the_code_and_then_by_slips_only()
    {
        await using var meeting = await OpenMeeting.StartAsync();
        var (program, browser) = (meeting.Program, meeting.Browser);
        var desk = await browser.SignedInAsync(program, width: 1366, height: 768);
        await desk.GotoAsync(program.Address + BoardActions.Board + "/lapper");
        await desk.ExpectNoFindingsAsync("slips");
        var slips = await PrintAsync(desk, "slips-print", 3);
        await desk.ExpectNoFindingsAsync("sheet of slips");
        var code = await meeting.Leader.OpenRoundAsync();

        // In a browser, on the narrowest phone.
        var phone = await browser.WindowAsync(320, 700);
        await VoteAsync(phone, program.Address + slips[0]);
        foreach (var slip in slips.Skip(1))
        {
            using var other = new Phone(program.Address, slip["/s/".Length..]);
            Assert.Equal(HttpStatusCode.SeeOther, (await other.VoteAsync("gpr")).StatusCode);
        }

        await BoardActions.VoteAsync(program, code, "rrr");
        // A slip used twice, by another phone: it is told so, and nothing is counted.
        var thief = await browser.WindowAsync(390, 844);
        await thief.GotoAsync(program.Address + slips[0]);
        await Assertions.Expect(thief.GetByTestId("slip-notice")).ToHaveAttributeAsync("data-notice", "Used");
        await thief.ExpectNoFindingsAsync("used slip");
        await Assertions.Expect(meeting.Leader.GetByTestId("ballots-received")).ToContainTextAsync("4");
        await meeting.Leader.RevealAsync();
        await Assertions.Expect(meeting.Leader.GetByTestId("open-round")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await thief.GotoAsync(program.Address + slips[1]);
        await Assertions.Expect(thief.GetByTestId("slip-notice")).ToHaveAttributeAsync("data-notice", "Unknown");

        // Slips only.
        await desk.GotoAsync(program.Address + BoardActions.Board + "/lapper");
        await desk.GetByTestId("slips-only").CheckAsync();
        await desk.GetByTestId("slips-rule").ClickAsync();
        await Assertions.Expect(desk.GetByTestId("slips-said")).ToBeVisibleAsync();
        slips = await PrintAsync(desk, "slips-print", 5);
        await meeting.Leader.Pressable("[data-testid=open-round]").ClickAsync();
        await Assertions.Expect(meeting.Leader.GetByTestId("slips-only")).ToBeVisibleAsync();
        await thief.GotoAsync(program.Address + slips[0]);
        await Assertions.Expect(thief.GetByTestId("ballot-form")).ToBeVisibleAsync();
        foreach (var slip in slips)
        {
            using var other = new Phone(program.Address, slip["/s/".Length..]);
            Assert.Equal(HttpStatusCode.SeeOther, (await other.VoteAsync("ggp")).StatusCode);
        }

        Assert.Equal(5, await meeting.NumberAsync(Ballots));
        await meeting.Leader.RevealAsync();
        await meeting.Leader.ExpectColoursAsync(vase: 1, green: 5, pink: 0, red: 0);
        await meeting.Leader.ExpectColoursAsync(vase: 3, green: 0, pink: 5, red: 0);
    }

    private static async Task<IReadOnlyList<string>> PrintAsync(IPage desk, string button, int count)
    {
        await desk.GetByTestId("slips-count").FillAsync(count.ToString(null as IFormatProvider));
        await desk.GetByTestId(button).ClickAsync();
        await Assertions.Expect(desk.GetByTestId("slip")).ToHaveCountAsync(count);
        return await desk.Locator("[data-testid=slip] a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
    }

    private static async Task VoteAsync(IPage phone, string address)
    {
        await phone.GotoAsync(address);
        await Assertions.Expect(phone.GetByTestId("ballot-form")).ToBeVisibleAsync();
        for (var goal = 1; goal <= 3; goal++)
            await phone.GetByTestId($"goal-{goal}").Locator("input[value=green]").CheckAsync(new() { Force = true });
        await phone.GetByTestId("cast").ClickAsync();
        await Assertions.Expect(phone.GetByTestId("cast-receipt")).ToBeVisibleAsync();
    }
}
