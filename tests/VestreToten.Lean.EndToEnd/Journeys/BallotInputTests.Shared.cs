using System.Net;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class BallotInputTests
{
    [Fact]
    public async Task A_shared_tablet_gives_each_person_a_fresh_ballot()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        var code = await leader.OpenRoundAsync();
        using var tablet = new Phone(program.Address, code, isShared: true);
        for (var person = 0; person < 6; person++)
            Assert.Equal(HttpStatusCode.SeeOther, (await tablet.VoteAsync("gpr")).StatusCode);
        await leader.ExpectBallsAsync(6);
        // The last one's form, sent again without its cookie, is no second ballot.
        Assert.Equal(HttpStatusCode.BadRequest, (await tablet.RepeatAsync()).StatusCode);
        await leader.RevealAsync();
        await leader.ExpectColoursAsync(1, 6, 0, 0);
    }
}
