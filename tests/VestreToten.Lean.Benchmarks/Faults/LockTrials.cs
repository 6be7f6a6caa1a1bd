using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;

namespace VestreToten.Lean.Benchmarks.Faults;

/// <summary>
/// Somebody else holds the database's write lock: a vote waits, and is told to try again within some six seconds; the
/// form is still shown; when the lock goes, the same vote is counted.
/// </summary>
internal static class LockTrials
{
    private static readonly TimeSpan MaxLength = TimeSpan.FromSeconds(8);

    public static async Task<FaultResult> RunAsync(int trials)
    {
        using var round = await OpenedRound.CreateAsync();
        await using var program = await round.StartProgramAsync();
        using var http = new HttpClient();
        var acknowledged = new List<SentVote>();
        var survived = 0;
        for (var trial = 0; trial < trials; trial++)
        {
            using var voter = await Voter.ConnectAsync(round, program.Port);
            // Every phone gets the form before it votes. A program that has just started takes seconds to wake up on a busy
            // machine, and that is not what is measured here.
            await http.GetAsync($"{program.Address}/s/{round.Keys.Code}");
            var vote = Voter.NewVote(trial);
            int refused;
            bool isFormShown;
            Stopwatch watch;
            TimeSpan untilForm;
            await using (var db = await round.Contexts.CreateDbContextAsync())
            await using (await db.Database.BeginTransactionAsync())
            {
                watch = Stopwatch.StartNew();
                var cast = voter.CastAsync(vote);
                isFormShown = (await http.GetAsync($"{program.Address}/s/{round.Keys.Code}")).StatusCode == HttpStatusCode.OK;
                untilForm = watch.Elapsed;
                refused = await cast;
                watch.Stop();
            }

            var counted = await voter.CastAsync(vote);
            Console.WriteLine($"  {refused} after {watch.Elapsed.TotalSeconds:0.0} s, the form after {untilForm.TotalSeconds:0.0} s, then {counted}");
            if (counted == 303)
                acknowledged.Add(vote);
            if (isFormShown && refused == 503 && watch.Elapsed < MaxLength && counted == 303)
                survived++;
        }

        return new FaultResult(trials, survived, acknowledged.Count, await StoredVotes.LostAsync(round.Contexts, round, acknowledged));
    }
}
