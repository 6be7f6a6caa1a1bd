using System.Collections.Concurrent;
using System.Net.Sockets;

namespace VestreToten.Lean.Benchmarks.Faults;

/// <summary>
/// Eight writers vote as fast as they can while the program is killed at some moment. Afterwards every vote that was
/// answered 303 lies in the box as it was sent, and the votes that got no answer are cast again by the same phones.
/// </summary>
internal static class KillTrials
{
    private const int Writers = 8;

    public static async Task<FaultResult> RunAsync(int trials, Random random)
    {
        using var round = await OpenedRound.CreateAsync();
        var acknowledged = new ConcurrentBag<SentVote>();
        var unanswered = new ConcurrentBag<SentVote>();
        var (survived, lost) = (0, 0);
        for (var trial = 0; trial < trials; trial++)
        {
            Task[] load;
            await using (var program = await round.StartProgramAsync())
            {
                await RetryAsync(round, program.Port, unanswered, acknowledged);
                var before = acknowledged.Count;
                load = [.. Enumerable.Range(0, Writers).Select(_ => VoteUntilItDiesAsync(round, program.Port, acknowledged, unanswered))];
                await Task.Delay(random.Next(50, 900));
                while (acknowledged.Count < before + 50 && !load.All(writer => writer.IsCompleted))
                    await Task.Delay(1);
            }

            // Leaving the block has killed it (SIGKILL), in the middle of the load.
            await Task.WhenAll(load);
            var missing = await StoredVotes.LostAsync(round.Contexts, round, acknowledged) - lost;
            lost += missing;
            if (missing == 0 && await StoredVotes.IsWholeAsync(round.Contexts))
                survived++;
        }

        // One phone, one row: whoever was answered, and of those who were not at most one row each.
        var rows = (await round.StoredAsync()).Count;
        if (rows < acknowledged.Count || rows > acknowledged.Count + unanswered.Count)
            survived = 0;
        return new FaultResult(trials, survived, acknowledged.Count, lost);
    }

    private static async Task VoteUntilItDiesAsync(
        OpenedRound round, int port, ConcurrentBag<SentVote> acknowledged, ConcurrentBag<SentVote> unanswered)
    {
        using var voter = await Voter.ConnectAsync(round, port);
        for (var i = 0; ; i++)
        {
            var vote = Voter.NewVote(i);
            try
            {
                if (await voter.CastAsync(vote) == 303)
                    acknowledged.Add(vote);
            }
            catch (Exception e) when (e is SocketException or IOException)
            {
                unanswered.Add(vote);
                return;
            }
        }
    }

    private static async Task RetryAsync(
        OpenedRound round, int port, ConcurrentBag<SentVote> unanswered, ConcurrentBag<SentVote> acknowledged)
    {
        using var voter = await Voter.ConnectAsync(round, port);
        while (unanswered.TryTake(out var vote))
        {
            if (await voter.CastAsync(vote) != 303)
                throw new InvalidOperationException("A vote that was sent again was refused");
            acknowledged.Add(vote);
        }
    }
}
