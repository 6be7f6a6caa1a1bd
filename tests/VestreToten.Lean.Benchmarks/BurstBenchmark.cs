using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace VestreToten.Lean.Benchmarks;

/// <summary>
/// A hundred ballots at once over a hundred warm connections: from each one's POST to the frame at a wall in Chromium that shows
/// so many balls. The last ball's is what a room waits for.
/// </summary>
internal static class BurstBenchmark
{
    private const int Votes = 100;

    private const int Target = 150;

    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    public static async Task<int> RunAsync(bool isShort)
    {
        var isMet = true;
        var exit = await WallBenchmark.RunAsync(others: 0, async (round, program, wall, _) =>
        {
            var bursts = isShort ? 5 : 60;
            Console.WriteLine($"burst: {Votes} ballots at once over {Votes} warm connections, {bursts} bursts: from the POST to the changed frame (target: p95 {Target} ms, the last ball)");
            var phones = await Task.WhenAll(Enumerable.Range(0, Votes).Select(_ => ConnectAsync(program.Port)));
            var (last, all) = (new List<double>(), new List<double>());
            // The first two warm the connections and what the program compiles, and are not counted.
            for (var number = -2; number < bursts; number++)
            {
                var latency = await MeasureAsync(round, program.Port, wall, phones);
                if (number < 0)
                    continue;
                last.Add(latency[^1]);
                all.AddRange(latency);
            }

            foreach (var phone in phones)
                phone.Dispose();
            isMet = Percentile(last, 0.95) <= Target;
            Console.WriteLine($"  last ball: p50 {Percentile(last, 0.5):0} ms, p95 {Percentile(last, 0.95):0} ms, worst {last.Max():0} ms: {(isMet ? "met" : "not met")}");
            Console.WriteLine($"  every ball: p50 {Percentile(all, 0.5):0} ms, p95 {Percentile(all, 0.95):0} ms, worst {all.Max():0} ms");
        });
        return exit == 0 && isMet ? 0 : 1;
    }

    /// <summary>Each ball's way, in the order that they were sent in.</summary>
    private static async Task<double[]> MeasureAsync(OpenedRound round, int port, IPage wall, Socket[] phones)
    {
        // One ball first, so that the wall shows another number than after the last burst; then the throttle is at rest again.
        await round.EmptyAsync();
        await WallBenchmark.VoteAsync(phones[0], round.Request(port));
        await Assertions.Expect(wall.GetByTestId("vase-1")).ToHaveAttributeAsync("data-balls", "1");
        await Task.Delay(Rest);
        await wall.EvaluateAsync("() => { window.frames_ = []; }");
        var requests = phones.Select(_ => round.Request(port)).ToArray();
        var sent = (await Task.WhenAll(phones.Select((phone, i) => Task.Run(async () =>
        {
            var at = Now();
            await WallBenchmark.VoteAsync(phone, requests[i]);
            return at;
        })))).Order().ToArray();
        await wall.WaitForFunctionAsync("balls => window.frames_.some(frame => frame[0] >= balls)", Votes + 1);
        var frames = await wall.EvaluateAsync<double[][]>("() => window.frames_");
        return [.. sent.Select((at, i) => frames.Where(f => f[0] >= i + 2).Min(f => f[1]) - at)];
    }

    private static async Task<Socket> ConnectAsync(int port)
    {
        var phone = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await phone.ConnectAsync(IPAddress.Loopback, port);
        return phone;
    }

    private static double Now() => (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;

    private static double Percentile(IEnumerable<double> values, double share) =>
        values.Order().ToArray() is var ordered ? ordered[Math.Min(ordered.Length - 1, (int)(ordered.Length * share))] : 0;
}
