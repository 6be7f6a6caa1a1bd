using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>The examples of docs/examples with the real proxies: a meeting is held through them.</summary>
public sealed class ProxyTests
{
    private const int Large = 38 * 1024 * 1024;

    [Theory]
    [InlineData("nginx.conf", "", Traits = [Suite.Name, Suite.Long])]
    [InlineData("nginx-path.conf", "/tavla", Traits = [Suite.Name, Suite.Long])]
    [InlineData("Caddyfile", "", Traits = [Suite.Name, Suite.Long])]
    [InlineData("Caddyfile-path", "/tavla", Traits = [Suite.Name, Suite.Long])]
    public async Task A_round_is_held_through_a_proxy_which_logs_no_phone(string example, string path)
    {
        Assert.SkipUnless(RealProxy.AreThere, "nginx and Caddy are not installed.");
        using var authority = new TestAuthority();
        await using var proxy = RealProxy.Of(example);
        await using var program = await RunningProgram.DemoUnderAsync(path, "--Lean:Proxy:Known=127.0.0.1", "--Lean:PublicUrl=" + proxy.Host + path);
        await proxy.StartAsync(program, authority);
        await using var browser = await Browser.OpenAsync();
        var address = proxy.Host + path;

        var leader = await browser.WindowAsync(trustsAll: true);
        List<string> sockets = [];
        leader.WebSocket += (_, socket) => sockets.Add(socket.Url);
        await leader.GotoAsync(address + "/logg-inn");
        await leader.GetByTestId("email").FillAsync("leder@demo.invalid");
        await leader.GetByTestId("password").FillAsync(RunningProgram.Password);
        await leader.GetByTestId("sign-in").ClickAsync();
        await leader.ExpectAtAsync(address + "/");
        Assert.All(await leader.Context.CookiesAsync(), cookie => Assert.True(cookie.Secure, cookie.Name));
        await leader.GotoAsync(address + BoardActions.Board);
        await leader.GetByTestId("headcount").FillAsync("14");
        var idea = await leader.GetByTestId("idea-corner").Locator("a").GetAttributeAsync("href") ?? "";
        await leader.GetByTestId("start-meeting").ClickAsync();
        await Assertions.Expect(leader).ToHaveURLAsync(address + BoardActions.Board + "/mote", new() { Timeout = 30_000 });
        var code = await leader.OpenRoundAsync();
        Assert.Equal($"{address}/s/{code}", await leader.GetByTestId("join-url").GetAttributeAsync("href"));

        var phone = await browser.WindowAsync(390, 844, touch: true, trustsAll: true);
        await phone.GotoAsync($"{address}/s/{code}");
        foreach (var goal in (string[])["goal-1", "goal-2", "goal-3"])
            await phone.Locator($"[data-testid={goal}] input[value=green]").CheckAsync(new() { Force = true });
        await phone.GetByTestId("cast").ClickAsync();
        await Assertions.Expect(phone.GetByTestId("cast-receipt")).ToBeVisibleAsync();
        // The wall hears of it: the circuit's frames pass both ways.
        await leader.ExpectBallsAsync(1);
        Assert.NotEmpty(sockets);
        Assert.All(sockets, socket => Assert.StartsWith(address.Replace("https", "wss", StringComparison.Ordinal) + "/_blazor", socket, StringComparison.Ordinal));

        await SendLargeAsync(phone, idea, address);
        var log = proxy.Log;
        Assert.Equal(example.StartsWith("nginx", StringComparison.Ordinal), log.Contains("/logg-inn", StringComparison.Ordinal));
        Assert.DoesNotContain(code, log, StringComparison.Ordinal);
        Assert.DoesNotContain(new Uri(idea).AbsolutePath, log, StringComparison.Ordinal);
    }

    /// <summary>A file as large as photos may be comes through, and the program says itself what is wrong with it.</summary>
    private static async Task SendLargeAsync(IPage phone, string idea, string address)
    {
        Assert.StartsWith(address + "/i/", idea, StringComparison.Ordinal);
        await phone.GotoAsync(idea);
        await phone.GetByTestId("idea-title").FillAsync("Skapet er for lite");
        var answer = await phone.EvaluateAsync<string>(
            """
            async bytes => {
              const form = document.querySelector("[data-testid=idea-form]"), data = new FormData(form);
              data.set(form.querySelector("input[type=file]").name, new File([new Uint8Array(bytes)], "stor.jpg", { type: "image/jpeg" }));
              const answer = await fetch(form.action, { method: "POST", body: data });
              return `${answer.status} ${await answer.text()}`;
            }
            """,
            Large);
        Assert.StartsWith("400 ", answer, StringComparison.Ordinal);
        Assert.Contains("data-testid=\"idea-form\"", answer, StringComparison.Ordinal);
    }
}
