using System.Reflection;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Features.Boards.Voting;

namespace VestreToten.Lean.Benchmarks;

/// <summary>Durable votes through the whole program, against bare Kestrel that parses the same form and writes nothing.</summary>
internal static class VotesBenchmark
{
    public static async Task<int> RunAsync(bool isShort)
    {
        var isWhole = true;
        // As many phones as the largest meeting can have, who change their mind again and again; and, harder than any
        // meeting, so many that nearly every vote of a group falls on a page of its own.
        foreach (var phones in new[] { Headcount.Most + 12, 12_800 })
        {
            using var round = await OpenedRound.CreateAsync();
            await using var program = await round.StartProgramAsync();
            await using var floor = await ChildProcess.StartAsync(Assembly.GetExecutingAssembly().Location, ["floor", "{address}"], "/");
            foreach (var connections in new[] { 64, 256 })
                isWhole &= await MeasureAsync(round, program.Port, floor.Port, connections, phones, isShort);
        }

        return isWhole ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(OpenedRound round, int port, int floorPort, int connections, int phones, bool isShort)
    {
        var (rounds, duration) = isShort ? (3, TimeSpan.FromSeconds(2)) : (7, TimeSpan.FromSeconds(4));
        var voters = Enumerable.Range(0, connections).Select(_ => new Voters(round, port, phones / connections)).ToArray();
        var requests = voters.Select(v => v.Requests).ToArray();
        var acknowledged = new int[connections];
        var pairs = new List<(LoadResult Ours, LoadResult Floor)>();
        // The first pair compiles what it touches and is not counted.
        for (var i = 0; i <= rounds; i++)
        {
            var bare = await Load.RunAsync(floorPort, requests, duration);
            var ours = await Load.RunAsync(port, requests, duration, acknowledged);
            for (var c = 0; c < connections; c++)
                voters[c].WereAcknowledged(acknowledged[c]);
            if (i > 0)
                pairs.Add((ours, bare));
        }

        Console.WriteLine(
            $"votes, {connections,3} connections, {phones,6} phones: {Median.Of(pairs.Select(p => p.Ours.PerSecond)),6:0}/s, p99 {Median.Of(pairs.Select(p => p.Ours.P99)),4:0.0} ms; "
            + $"floor {Median.Of(pairs.Select(p => p.Floor.PerSecond)),6:0}/s, p99 {Median.Of(pairs.Select(p => p.Floor.P99)),4:0.0} ms; "
            + $"throughput {Median.Of(pairs.Select(p => p.Ours.PerSecond / p.Floor.PerSecond)):0.00} of the floor (target 0.40), "
            + $"p99 {Median.Of(pairs.Select(p => p.Ours.P99 / p.Floor.P99)):0.0} times the floor's (target 6)");
        var stored = await round.StoredAsync();
        var expected = voters.SelectMany(v => v.Acknowledged).ToList();
        var kept = expected.Count(e => stored.TryGetValue(e.Key, out var ball) && ball == e.Value);
        var refused = pairs.Sum(p => p.Ours.Refused);
        Console.WriteLine($"  {kept} of {expected.Count} phones' last acknowledged ballots are what is stored; {refused} refused");
        return kept == expected.Count && refused == 0;
    }

    /// <summary>One connection's phones: each votes green, then pink, then red, on one form, again and again.</summary>
    private sealed class Voters
    {
        private static readonly BallColour[] Minds = [BallColour.Green, BallColour.Pink, BallColour.Red];
        private readonly string[] _tags;
        private readonly BallColour?[] _last;

        public Voters(OpenedRound round, int port, int count)
        {
            var phones = Enumerable.Range(0, count).Select(_ => PhoneToken.Fresh().Next()).ToArray();
            _tags = [.. phones.Select(p => Convert.ToHexString(round.Keys.Marks(p.Secret).Tag))];
            _last = new BallColour?[count];
            Requests = [.. Minds.SelectMany(mind => phones.Select(phone => round.Request(port, phone, mind.ToString().ToLowerInvariant())))];
        }

        public byte[][] Requests { get; }

        /// <summary>What the server has promised to count.</summary>
        public IEnumerable<KeyValuePair<string, BallColour>> Acknowledged =>
            _tags.Zip(_last).Where(p => p.Second is not null).Select(p => KeyValuePair.Create(p.First, p.Second!.Value));

        public void WereAcknowledged(int requests)
        {
            for (var n = Math.Max(0, requests - Requests.Length); n < requests; n++)
                _last[n % _tags.Length] = Minds[n / _tags.Length % Minds.Length];
        }
    }
}
