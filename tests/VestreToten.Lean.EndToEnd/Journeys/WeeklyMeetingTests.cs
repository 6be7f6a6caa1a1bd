using System.Net;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class WeeklyMeetingTests
{
    [Fact]
    public async Task A_whole_meeting_shows_exactly_the_last_choices_on_every_screen()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        var wall = await browser.SignedInAsync(program);
        var frames = new List<string>();
        wall.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => frames.Add(frame.Text ?? System.Text.Encoding.UTF8.GetString(frame.Binary ?? []));
        await leader.StartMeetingAsync(program);
        var code = await leader.OpenRoundAsync();
        await wall.GotoAsync(program.Address + BoardActions.Board);
        await wall.ExpectBallsAsync(0);
        lock (frames)
            frames.Clear();

        var phones = Enumerable.Range(0, 12).Select(_ => new Phone(program.Address, code)).ToList();
        foreach (var (phone, i) in phones.Select((p, i) => (p, i)))
            Assert.Equal(HttpStatusCode.SeeOther, (await phone.VoteAsync(i < 7 ? "ggr" : "ppg")).StatusCode);
        foreach (var phone in phones.Take(3))
            Assert.Equal(HttpStatusCode.SeeOther, (await phone.VoteAsync("rrr")).StatusCode);
        foreach (var phone in phones.TakeLast(2))
            Assert.Equal(HttpStatusCode.SeeOther, (await phone.RepeatAsync()).StatusCode);
        var garbage = await phones[5].PostAsync(new StringContent("\0\u0001%%%=&&&"));
        Assert.Equal(HttpStatusCode.BadRequest, garbage.StatusCode);

        await wall.ExpectBallsAsync(12);
        await leader.ExpectBallsAsync(12);
        await wall.ExpectNoColoursAsync();
        lock (frames)
            Assert.DoesNotContain(frames, f => f.Contains("data-green", StringComparison.Ordinal) || f.Contains("balls/green", StringComparison.Ordinal));
        await leader.RevealAsync();
        foreach (var screen in new[] { leader, wall })
        {
            await screen.ExpectColoursAsync(1, 4, 5, 3);
            await screen.ExpectColoursAsync(2, 4, 5, 3);
            await screen.ExpectColoursAsync(3, 5, 0, 7);
        }

        Assert.Equal(HttpStatusCode.Gone, (await phones[0].RepeatAsync()).StatusCode);
        await leader.GetByTestId("next-step").ClickAsync();
        var card = leader.GetByTestId("goal-card").First;
        await card.GetByTestId("verdict-adjust").ClickAsync();
        await card.GetByTestId("goal-text").FillAsync("Vi hjelper hverandre <b>også</b> når det er rolig 🙂");
        await card.GetByTestId("goal-why").FillAsync("Vi glemmer det når det er stille");
        await card.GetByTestId("goal-save").ClickAsync();
        await Assertions.Expect(card.Locator("h3")).ToHaveTextAsync("Vi hjelper hverandre <b>også</b> når det er rolig 🙂");
        await leader.Locator("[data-step=thanks]").ClickAsync();
        await Assertions.Expect(leader.Locator("main")).ToContainTextAsync("Vi glemmer det når det er stille");
        await leader.GetByTestId("end-meeting").ClickAsync();
        await leader.GotoAsync(program.Address + BoardActions.Board + "/moter");
        await leader.Locator("tbody a").First.ClickAsync();
        await Assertions.Expect(leader.Locator("main")).ToContainTextAsync("Vi glemmer det når det er stille");
        Assert.Equal(["4", "5", "3"], await leader.Locator("tbody tr").First.Locator("td").AllInnerTextsAsync());
        phones.ForEach(p => p.Dispose());
    }
}
