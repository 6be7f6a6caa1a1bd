using System.Diagnostics;
using System.Net;
using System.Reflection;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class OutsideTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_ballot_and_all_its_files_weigh_less_than_forty_kilobytes()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        var code = await leader.OpenRoundAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        var html = await http.GetByteArrayAsync($"{program.Address}/s/{code}", Now);
        Assert.InRange(html.Length, 1, 8 * 1024);
        var whole = html.Length;
        foreach (var file in new[] { "phone.css", "balls/green.svg", "balls/pink.svg", "balls/red.svg" })
            whole += (await http.GetByteArrayAsync($"{program.Address}/{file}", Now)).Length;
        Assert.InRange(whole, 1, 40 * 1024);
    }

    [Fact]
    public async Task Managers_and_admins_see_a_board_and_run_no_meeting_and_the_rest_is_not_there()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        foreach (var who in new[] { "virksomhetsleder@demo.invalid", "admin@demo.invalid" })
        {
            var page = await browser.SignedInAsync(program, who);
            await page.GotoAsync(program.Address + BoardActions.Board);
            await page.ExpectBallsAsync(13);
            Assert.Equal(0, await page.GetByTestId("start-meeting").CountAsync());
            await page.GotoAsync(program.Address + BoardActions.Board + "/mote");
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
            Assert.Equal(0, await page.GetByTestId("start-meeting").CountAsync());
        }

        // Another unit's board, and one that nobody has: the same answer.
        var leader = await browser.SignedInAsync(program);
        var admin = await browser.AtFrontPageAsync(program, "admin@demo.invalid");
        var others = await admin.Locator("main a[href^='/tavle/']").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        var other = others.First(o => o != BoardActions.Board);
        var answers = new List<(int Status, string Body)>();
        foreach (var path in new[] { other, "/tavle/finnes-ikke", other + "/mote", other + "/moter", other + "/moter/2026-40" })
        {
            var answer = await leader.GotoAsync(program.Address + path);
            answers.Add((answer!.Status, await leader.Locator("main").InnerTextAsync()));
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(404, answers[0].Status);

        using var stranger = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        foreach (var path in new[] { BoardActions.Board, "/tavle/finnes-ikke" })
            Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(program.Address + path, Now)).StatusCode);
    }
}
