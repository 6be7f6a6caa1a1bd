using System.Net;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>The program under a path of the kommune's host name: nothing asks for anything beside it.</summary>
public sealed class UnderPathTests
{
    [Fact]
    public async Task A_whole_meeting_is_held_under_a_path_and_nothing_is_asked_for_beside_it()
    {
        // The beginning of the program's own addresses too: what confuses the two goes wrong here.
        await using var program = await RunningProgram.DemoUnderAsync("/tavle");
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.AtFrontPageAsync(program);
        List<string> beside = [];
        var host = new Uri(program.Address).GetLeftPart(UriPartial.Authority);
        leader.Context.Request += (_, request) => Look(request.Url);
        leader.WebSocket += (_, socket) => Look(socket.Url);

        await leader.Locator($"main a[href='/tavle{BoardActions.Board}']").First.ClickAsync();
        await Assertions.Expect(leader).ToHaveURLAsync(program.Address + BoardActions.Board);
        await leader.StartMeetingAsync(program);
        var code = await leader.OpenRoundAsync();
        Assert.Equal($"{program.Address}/s/{code}", await leader.GetByTestId("join-url").GetAttributeAsync("href"));

        var phone = await browser.WindowAsync(390, 844, touch: true);
        await phone.GotoAsync($"{program.Address}/s");
        await phone.FillAsync("[name=kode]", code);
        await phone.Keyboard.PressAsync("Enter");
        await Assertions.Expect(phone).ToHaveURLAsync($"{program.Address}/s/{code}");
        foreach (var goal in (string[])["goal-1", "goal-2", "goal-3"])
            await phone.Locator($"[data-testid={goal}] input[value=green]").CheckAsync(new() { Force = true });
        await phone.GetByTestId("cast").ClickAsync();
        await Assertions.Expect(phone.GetByTestId("cast-receipt")).ToBeVisibleAsync();
        Assert.Equal("/tavle/s", Assert.Single(await phone.Context.CookiesAsync(), c => c.Name.StartsWith("ball", StringComparison.Ordinal)).Path);
        await BoardActions.VoteAsync(program, code, "ggr", "ggr", "ppr", "ppr");
        await leader.ExpectBallsAsync(5);
        await leader.RevealAsync();
        await leader.ExpectColoursAsync(1, 3, 2, 0);

        await leader.Pressable("[data-testid=agenda-step][data-step=thanks]").ClickAsync();
        await leader.Pressable("[data-testid=end-meeting]").ClickAsync();
        await leader.Locator("a.button[href*='/moter/']").ClickAsync();
        await Assertions.Expect(leader.Locator("h1")).ToBeVisibleAsync();
        // A desk goes from page to page within its circuit.
        await leader.Locator("nav a[href$='/ytterskogen/gevinster']").First.ClickAsync();
        await Assertions.Expect(leader).ToHaveURLAsync($"{program.Address}{BoardActions.Board}/gevinster");
        await Assertions.Expect(leader.Locator("h1")).ToContainTextAsync("Gevinster");
        await leader.Locator("form[action$='/logg-ut'] button").First.ClickAsync();
        await Assertions.Expect(leader).ToHaveURLAsync(program.Address + "/");
        Assert.Empty(beside);

        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(host + "/logg-inn", TestContext.Current.CancellationToken)).StatusCode);

        void Look(string url)
        {
            var path = new Uri(url).AbsolutePath;
            if (!url.StartsWith("data:", StringComparison.Ordinal) && !path.StartsWith("/tavle/", StringComparison.Ordinal))
                beside.Add(url);
        }
    }
}
