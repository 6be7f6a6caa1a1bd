using System.Diagnostics;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Benchmarks.Faults;

/// <summary>
/// A process that closes a round is killed after some milliseconds, wherever it then is; whoever comes after goes on from
/// there. Afterwards there is one tally of the right colours, no ballot, and no key.
/// </summary>
internal static class ClosingTrials
{
    private const int Voters = 6;

    public static async Task<FaultResult> RunAsync(int trials, Random random)
    {
        using var opened = await OpenedRound.CreateAsync();
        var (survived, lost) = (0, 0);
        // How long an undisturbed closing takes here: the killings are spread over somewhat more.
        var (whole, wholeKeys) = await opened.AddAsync(weeksAhead: trials + 1);
        await VoteAndBeginClosingAsync(opened, whole.Id, wholeKeys);
        var usual = await RunChildAsync(opened, whole.Id, killAfter: null);
        wholeKeys.Dispose();
        var found = new SortedDictionary<RoundState, int>();
        for (var trial = 1; trial <= trials; trial++)
        {
            var (round, keys) = await opened.AddAsync(weeksAhead: trial);
            await VoteAndBeginClosingAsync(opened, round.Id, keys);
            await RunChildAsync(opened, round.Id, usual * (1.3 * random.NextDouble()));
            await using (var db = await opened.Contexts.CreateDbContextAsync())
            {
                var state = await db.BallRounds.Where(r => r.Id == round.Id).Select(r => r.State).SingleAsync();
                found[state] = found.GetValueOrDefault(state) + 1;
            }

            await CloseAsync(opened.DataFolder, round.Id, TextWriter.Null);
            var counted = await CountedAsync(opened, round);
            lost += Voters - Math.Clamp(counted, 0, Voters);
            if (counted == Voters)
                survived++;
            keys.Dispose();
        }

        Console.WriteLine("  states it was killed in: " + string.Join(", ", found.Select(f => $"{f.Key} {f.Value}")));
        return new FaultResult(trials, survived, trials * Voters, lost);
    }

    /// <summary>Says that it is about to begin, and goes on closing a round as the program does.</summary>
    public static async Task<int> CloseAsync(string dataFolder, int roundId, TextWriter output)
    {
        await using var services = OpenedRound.Services(dataFolder);
        var contexts = services.GetRequiredService<IDbContextFactory<LeanDbContext>>();
        var keyFolder = new KeyFolder(Path.Combine(dataFolder, "keys"));
        using var finish = new FinishRound(
            contexts, new OpenRounds(contexts, keyFolder), keyFolder,
            new BoardChanges(TimeProvider.System, NullLogger<BoardChanges>.Instance), TimeProvider.System, NullLogger<FinishRound>.Instance);
        // EF's first question takes about a second; the killer's clock is to start after it.
        await using (var db = await contexts.CreateDbContextAsync())
            await db.BallRounds.Where(r => r.Id == roundId).Select(r => r.State).SingleAsync();
        await output.WriteLineAsync("closing");
        await finish.ExecuteAsync(roundId, CancellationToken.None);
        return 0;
    }

    private static async Task VoteAndBeginClosingAsync(OpenedRound opened, int roundId, RoundKeys keys)
    {
        await using var db = await opened.Contexts.CreateDbContextAsync();
        using (var box = BallotBox.Open(db))
        using (var seal = keys.Seal(roundId))
        {
            await using var group = box.Begin();
            box.Put(roundId, [.. Enumerable.Range(0, Voters).Select(_ =>
            {
                var tag = keys.Marks(PhoneToken.Fresh().Secret).Tag;
                return new SealedBallot(tag, seal.Close(new Ballot([BallColour.Green, BallColour.Pink, BallColour.Red], 1), tag));
            })]);
            await group.CommitAsync();
        }

        (await db.BallRounds.AsTracking().SingleAsync(r => r.Id == roundId)).BeginClosing();
        await db.SaveChangesAsync();
    }

    /// <summary>Runs the child, to its end or until it is killed so long after it began; gives how long that was.</summary>
    private static async Task<TimeSpan> RunChildAsync(OpenedRound opened, int roundId, TimeSpan? killAfter)
    {
        using var child = Process.Start(new ProcessStartInfo(
            "dotnet",
            [Assembly.GetExecutingAssembly().Location, FaultTrials.CloseVerb, opened.DataFolder, roundId.ToString(null as IFormatProvider)])
        {
            RedirectStandardOutput = true,
        })!;
        await child.StandardOutput.ReadLineAsync();
        var watch = Stopwatch.StartNew();
        if (killAfter is { } pause)
        {
            await Task.Delay(pause);
            child.Kill();
        }

        await child.WaitForExitAsync();
        return watch.Elapsed;
    }

    /// <summary>How many ballots the one tally of the round's week tells of; −1 where anything is not as it should be.</summary>
    private static async Task<int> CountedAsync(OpenedRound opened, BallRound round)
    {
        await using var db = await opened.Contexts.CreateDbContextAsync();
        var stored = await db.BallRounds.SingleAsync(r => r.Id == round.Id);
        var tallies = await db.Tallies.Where(t => t.BoardId == round.BoardId && t.Week == round.Week).OrderBy(t => t.Position).ToListAsync();
        var isDone = stored.State == RoundState.Shredded && stored.DatabaseKey is null
            && await BallotBox.CountAsync(db, round.Id, CancellationToken.None) == 0
            && !File.Exists(Path.Combine(opened.KeyPath, round.KeyName))
            && tallies is [{ Green: Voters }, { Pink: Voters }, { Red: Voters }];
        return isDone ? stored.Ballots ?? -1 : -1;
    }
}
