using System.Net;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class EmptyFolderTests
{
    private sealed record Room(ProgramProcess Program, Browser Browser, IPage Leader, IPage Wall, IReadOnlyList<string> Slips);

    private async Task MeetAsync(Room room)
    {
        var (leader, wall) = (room.Leader, room.Wall);
        await FromMenuAsync(leader, Board + "/styr");
        await Assertions.Expect(leader.GetByTestId("remote-headcount")).ToHaveTextAsync("12");
        await Press("start", "Ballene");
        await wall.ExpectAtAsync(room.Program.NamedAddress + Board + "/mote", 60_000);
        await Press("open-round", "Ballene");
        var code = await wall.GetByTestId("join-code").TextContentAsync() ?? "";
        await VoteAsync(room, code.Replace(" ", "", StringComparison.Ordinal));
        await Assertions.Expect(leader.GetByTestId("remote-ballots")).ToHaveTextAsync("12 av 12 har stemt");
        await wall.ExpectBallsAsync(12);
        await LookAsync(leader, "begin-remote");
        await LookAsync(wall, "begin-wall");
        await Press("reveal", "Ballene");
        await Assertions.Expect(leader.GetByRole(AriaRole.Alert)).ToContainTextAsync("Fargene kan bare vises én gang");
        await Press("reveal", "Ballene");
        await wall.ExpectColoursAsync(vase: 1, green: 12, pink: 0, red: 0);
        await wall.ExpectColoursAsync(vase: 2, green: 0, pink: 12, red: 0);
        await wall.ExpectColoursAsync(vase: 3, green: 0, pink: 0, red: 12);
        await LookAsync(wall, "begin-colours");
        foreach (var step in (string[])["Mål", "Forfalt og status", "Nye forslag", "Prioritering", "Hvem gjør hva", "Takk"])
        {
            await Press("next", step);
            await Assertions.Expect(wall.Locator("h1")).ToHaveTextAsync(step);
        }

        await Press("end", "Takk for møtet! Det er avsluttet.");
        await Assertions.Expect(wall.Locator("main")).ToContainTextAsync("Takk for møtet!");

        async Task Press(string button, string step)
        {
            await _presses.PressAsync(leader.GetByTestId("remote-" + button));
            await Assertions.Expect(leader.GetByTestId("remote-step")).ToHaveTextAsync(step);
            await Assertions.Expect(leader.Locator("[data-busy]")).ToHaveCountAsync(0);
        }
    }

    /// <summary>Eight by their own phones, two by slips, two by the shared tablet: all alike.</summary>
    private static async Task VoteAsync(Room room, string code)
    {
        var phone = await room.Browser.WindowAsync(390, 844, script: false);
        await phone.GotoAsync($"{room.Program.NamedAddress}/s/{code}");
        await FillBallotAsync(phone);
        for (var others = 0; others < 7; others++)
            await ByPhoneAsync(room, code);

        var slip = await room.Browser.WindowAsync(320, 640, script: false);
        await slip.GotoAsync(room.Slips[0]);
        await FillBallotAsync(slip);
        await ByPhoneAsync(room, new Uri(room.Slips[1]).AbsolutePath["/s/".Length..]);

        var tablet = await room.Browser.WindowAsync(820, 1180);
        await tablet.GotoAsync($"{room.Program.NamedAddress}/s/{code}/felles");
        await FillBallotAsync(tablet);
        await tablet.GetByTestId("cast-receipt").Locator("xpath=..").Locator("a.primary").ClickAsync();
        await FillBallotAsync(tablet);
    }

    private static async Task ByPhoneAsync(Room room, string path)
    {
        using var phone = new Phone(room.Program.NamedAddress, path);
        Assert.Equal(HttpStatusCode.SeeOther, (await phone.VoteAsync("gpr")).StatusCode);
    }

    private static async Task FillBallotAsync(IPage page)
    {
        await Assertions.Expect(page.GetByTestId("ballot-form")).ToBeVisibleAsync();
        foreach (var (goal, ball) in new[] { ("goal-1", "green"), ("goal-2", "pink"), ("goal-3", "red") })
            await page.GetByTestId(goal).Locator($"input[value={ball}]").CheckAsync(new() { Force = true });
        await page.GetByTestId("cast").ClickAsync();
        await Assertions.Expect(page.GetByTestId("cast-receipt")).ToBeVisibleAsync();
    }
}
