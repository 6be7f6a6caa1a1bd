using System.Reflection;

namespace VestreToten.Lean.Benchmarks;

/// <summary>Durable votes through the whole program, against bare Kestrel that parses the same form and writes nothing.</summary>
internal static class VotesBenchmark
{
    private const int Phones = 12_800;

    public static async Task<int> RunAsync(bool isShort)
    {
        using var round = await OpenedRound.CreateAsync();
        await using var program = await round.StartProgramAsync();
        await using var floor = await ChildProcess.StartAsync(Assembly.GetExecutingAssembly().Location, ["floor", "{address}"], "/");
        var (rounds, seconds) = isShort ? (3, 2) : (7, 4);
        var stored = 0;
        foreach (var connections in new[] { 64, 256 })
        {
            var requests = Enumerable.Range(0, connections)
                .Select(_ => Enumerable.Range(0, Phones / connections).Select(_ => round.Request(program.Port)).ToArray()).ToArray();
            var acknowledged = new int[connections];
            await Load.RunAsync(program.Port, requests, TimeSpan.FromSeconds(seconds), acknowledged);
            await Load.RunAsync(floor.Port, requests, TimeSpan.FromSeconds(seconds));
            var pairs = new List<(LoadResult Ours, LoadResult Floor)>();
            for (var i = 0; i < rounds; i++)
            {
                var bare = await Load.RunAsync(floor.Port, requests, TimeSpan.FromSeconds(seconds));
                pairs.Add((await Load.RunAsync(program.Port, requests, TimeSpan.FromSeconds(seconds), acknowledged), bare));
            }

            var rate = Median.Of(pairs.Select(p => p.Ours.PerSecond / p.Floor.PerSecond));
            var p99 = Median.Of(pairs.Select(p => p.Ours.P99 / p.Floor.P99));
            Console.WriteLine(
                $"votes, {connections,3} connections: {Median.Of(pairs.Select(p => p.Ours.PerSecond)),7:0}/s, p99 {Median.Of(pairs.Select(p => p.Ours.P99)),5:0.0} ms; "
                + $"floor {Median.Of(pairs.Select(p => p.Floor.PerSecond)),7:0}/s, p99 {Median.Of(pairs.Select(p => p.Floor.P99)),5:0.0} ms; "
                + $"throughput {rate:0.00} of the floor (target 0.40), p99 {p99:0.0} times the floor's (target 6)");
            stored += acknowledged.Sum();
            var rows = await round.StoredAsync();
            Console.WriteLine($"  {rows} rows for {stored} phones that were answered 303, none refused: {rows == stored}");
            if (rows != stored || pairs.Any(p => p.Ours.Refused > 0))
                return 1;
        }

        return 0;
    }
}
