using System.Diagnostics;
using System.Net.Sockets;
using Microsoft.Playwright;
using VestreToten.Lean.Benchmarks.Circuits;

namespace VestreToten.Lean.Benchmarks;

/// <summary>
/// From the answer to a vote to the changed frame at a wall in Chromium, while a hundred votes come in one second and
/// other walls are open: once with a program that has just started, then with one that has shown a meeting before.
/// </summary>
internal static class WallBenchmark
{
    private const int Votes = 100;

    /// <summary>Phones that vote beside each other: one alone would wait for its answers, and be a second late.</summary>
    private const int Phones = 10;

    private const int WarmRounds = 3;

    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(1) / Votes;

    // Notes, on the page's own clock, when a frame first showed each number of balls.
    private const string Watch =
        """
        () => {
          window.frames_ = [];
          const vase = document.querySelector("[data-testid=vase-1]");
          new MutationObserver(() => requestAnimationFrame(() => {
            const balls = Number(vase.dataset.balls);
            setTimeout(() => window.frames_.push([balls, performance.timeOrigin + performance.now()]));
          })).observe(vase, { attributes: true, attributeFilter: ["data-balls"] });
        }
        """;

    public static Task<int> RunAsync(bool isShort) => RunAsync(isShort ? 0 : 50, async (round, program, wall, circuits) =>
    {
        Console.WriteLine($"wall: {Votes} votes in a second, {circuits.Count} other walls open: from the answer to the changed frame (target: p95 250 ms, warm)");
        for (var number = 0; number <= WarmRounds; number++)
            await MeasureAsync(number == 0 ? "just started" : "warm", round, program, wall, circuits);
    });

    /// <summary>Opens a round, a wall in Chromium that notes its frames, and other walls; and measures.</summary>
    internal static async Task<int> RunAsync(int others, Func<OpenedRound, ChildProcess, IPage, List<WallCircuit>, Task> measure)
    {
        using var round = await OpenedRound.CreateAsync();
        await using var program = await round.StartProgramAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 }, ReducedMotion = ReducedMotion.Reduce });
        var wall = await context.NewPageAsync();
        await wall.GotoAsync(program.Address + "/logg-inn");
        await wall.GetByTestId("email").FillAsync("leder@demo.invalid");
        await wall.GetByTestId("password").FillAsync(OpenedRound.Password);
        await wall.GetByTestId("sign-in").ClickAsync();
        await Assertions.Expect(wall).ToHaveURLAsync(program.Address + "/");
        var circuits = new List<WallCircuit>();
        var cookies = await LeaderSignIn.CookiesAsync(program.Address);
        for (var i = 0; i < others; i++)
            circuits.Add(await WallCircuit.OpenAsync(program.Address, "/tavle/ytterskogen", cookies));
        await OpenWallAsync(wall, program.Address);
        await wall.EvaluateAsync(Watch);

        await measure(round, program, wall, circuits);
        foreach (var circuit in circuits)
            await circuit.DisposeAsync();
        return 0;
    }

    private static async Task MeasureAsync(string which, OpenedRound round, ChildProcess program, IPage wall, List<WallCircuit> circuits)
    {
        await round.EmptyAsync();
        await wall.EvaluateAsync("() => { window.frames_ = []; }");
        using var server = Process.GetProcessById(program.Id);
        var (before, drawnBefore) = (server.TotalProcessorTime, circuits.Sum(c => c.Frames));

        var watch = Stopwatch.StartNew();
        var answered = (await Task.WhenAll(Enumerable.Range(0, Phones).Select(phone => VoteAsync(round, program.Port, phone)))).SelectMany(a => a).Order().ToArray();
        var took = watch.Elapsed;

        await Assertions.Expect(wall.GetByTestId("vase-1")).ToHaveAttributeAsync("data-balls", $"{Votes}");
        server.Refresh();
        var busy = server.TotalProcessorTime - before;
        var frames = await wall.EvaluateAsync<double[][]>("() => new Promise(done => setTimeout(() => done(window.frames_), 300))");
        // The vote answered as number n is certain to be among the balls when n of them are shown.
        var latency = answered.Select((at, i) => frames.Where(f => f[0] >= i + 1).Min(f => f[1]) - at).Order().ToArray();
        Console.WriteLine(
            $"  {which}: p50 {latency[Votes / 2]:0} ms, p95 {latency[(int)(Votes * 0.95)]:0} ms, worst {latency[^1]:0} ms; {frames.Length} frames, "
            + $"{(circuits.Count == 0 ? 0 : (circuits.Sum(c => c.Frames) - drawnBefore) / circuits.Count)} at each of the others; the votes took {took.TotalSeconds:0.0} s, the server was busy for {busy.TotalMilliseconds:0} ms");
    }

    private static async Task OpenWallAsync(IPage page, string address)
    {
        await page.GotoAsync(address + "/tavle/ytterskogen");
        // The meeting's link is only there to be pressed when the circuit is up: a count that moves tells the same.
        await Assertions.Expect(page.GetByTestId("ballots-received")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => Number(document.querySelector('last-contact')?.getAttribute('beat')) > 0");
    }

    /// <summary>Every tenth vote of the second, each a new phone's; when they were answered, in milliseconds since 1970.</summary>
    private static async Task<List<double>> VoteAsync(OpenedRound round, int port, int first)
    {
        using var phone = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await phone.ConnectAsync("127.0.0.1", port);
        var clock = Stopwatch.StartNew();
        List<double> answered = [];
        for (var i = first; i < Votes; i += Phones)
        {
            if (Apart * i - clock.Elapsed is { Ticks: > 0 } early)
                await Task.Delay(early);
            await VoteAsync(phone, round.Request(port));
            answered.Add((TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds);
        }

        return answered;
    }

    internal static async Task VoteAsync(Socket phone, byte[] request)
    {
        await phone.SendAsync(request);
        var answer = new byte[2048];
        var read = await phone.ReceiveAsync(answer);
        if (!answer.AsSpan(0, read).StartsWith("HTTP/1.1 303"u8))
            throw new InvalidOperationException("A vote was refused");
    }
}
