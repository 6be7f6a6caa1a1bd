using System.Net;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Attacks.Support;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

public sealed partial class VoteAttackTests
{
    [Fact, Attack(29, 31, 42)]
    public async Task A_thousand_queued_clicks_are_one_click_and_after_the_close_no_vote_counts()
    {
        await using var meeting = await OpenMeeting.StartAsync();
        var rounds = await meeting.NumberAsync("SELECT count(*) FROM BallRounds");
        var tallies = await meeting.NumberAsync("SELECT count(*) FROM Tallies");
        await meeting.PressAsync("open-round", 1000);
        var code = await meeting.Leader.GetByTestId("join-code").TextContentAsync() ?? "";
        await BoardActions.VoteAsync(meeting.Program, code, "ggg", "rrr", "ppp", "gpr");
        using var phone = new Phone(meeting.Program.Address, code);
        Assert.Equal(HttpStatusCode.SeeOther, (await phone.VoteAsync("ggg")).StatusCode);
        using var unsent = new Phone(meeting.Program.Address, code);
        var late = await unsent.OpenAsync("rrr");

        await meeting.PressAsync("reveal", 1000);
        // So few have voted that the screen asks first. On a slow machine the screen may lose patience with the queue and load itself anew: then one more press is due.
        await Until.TrueAsync(
            async () =>
            {
                if (await meeting.Leader.Locator("[data-testid=vase-1][data-green]").CountAsync() > 0)
                    return true;
                await meeting.Leader.EvaluateAsync("() => document.querySelector('html:not([data-pressed]) [data-testid=reveal]:not([aria-disabled])')?.click()");
                return false;
            },
            TimeSpan.FromSeconds(60), () => "The round was not closed");
        await meeting.Leader.ExpectColoursAsync(1, 3, 1, 1);
        Assert.Equal(HttpStatusCode.Gone, (await phone.RepeatAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await unsent.PostAsync(late)).StatusCode);
        foreach (var path in (string[])["", "/felles", "/takk"])
        {
            using var visitor = new Visitor("late", meeting.Program.Address);
            Assert.Equal((path, 410), (path, (await visitor.GetAsync($"/s/{code}{path}")).Status));
            if (path != "/takk")
                Assert.Equal((path, 410), (path, (await visitor.PostAsync($"/s/{code}{path}", late)).Status));
        }

        await meeting.Leader.ReloadAsync();
        await meeting.Leader.ExpectColoursAsync(1, 3, 1, 1);
        Assert.Equal(rounds + 1, await meeting.NumberAsync("SELECT count(*) FROM BallRounds"));
        Assert.Equal(tallies + 3, await meeting.NumberAsync("SELECT count(*) FROM Tallies"));
        await ExpectOneStepAsync(meeting);
        await meeting.GoToAsync((await meeting.StepsAsync())[^1]);
        await Assertions.Expect(meeting.Leader.GetByTestId("end-meeting")).ToBeVisibleAsync();
        var version = await meeting.NumberAsync(Version);
        await meeting.PressAsync("end-meeting", 1000);
        await Assertions.Expect(meeting.Leader.GetByTestId("agenda-step")).ToHaveCountAsync(0);
        Assert.Equal(version + 1, await meeting.NumberAsync(Version));
        Assert.Empty(meeting.Errors);
    }

    private const string Version =
        "SELECT m.Version FROM Meetings m JOIN Boards b ON b.Id = m.BoardId JOIN Units u ON u.Id = b.UnitId WHERE u.Slug = 'ytterskogen' ORDER BY m.Id DESC LIMIT 1";

    /// <summary>Twenty presses on Neste are one step; the presses are all behind us when a later one has had its effect.</summary>
    private static async Task ExpectOneStepAsync(OpenMeeting meeting)
    {
        var steps = await meeting.StepsAsync();
        var first = meeting.Leader.GetByTestId("agenda-step").First;
        await Assertions.Expect(first).ToHaveAttributeAsync("aria-current", "step");
        var version = await meeting.NumberAsync(Version);
        await meeting.PressAsync("next-step", 20);
        await Assertions.Expect(first).Not.ToHaveAttributeAsync("aria-current", "step");
        await meeting.GoToAsync(steps[^1]);
        Assert.Equal(version + 2, await meeting.NumberAsync(Version));
        await meeting.GoToAsync(steps[0]);
    }
}
