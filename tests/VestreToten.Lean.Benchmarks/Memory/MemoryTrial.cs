using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Benchmarks.Circuits;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Benchmarks.Memory;

/// <summary>What was found in the program's memory.</summary>
/// <param name="Open">While the round was open: how it is known that the search finds anything.</param>
/// <param name="Closed">What was still there when the round had been closed and the waiting was over.</param>
/// <param name="Waited">How long after the close that was.</param>
internal sealed record MemoryResult(IReadOnlyList<Finding> Open, IReadOnlyList<Finding> Closed, TimeSpan Waited);

/// <summary>
/// Phones vote in the real program, the round is closed, and what could tell how a phone voted is searched for in the
/// memory of the process.
/// </summary>
internal static class MemoryTrial
{
    private const string Board = "/tavle/ytterskogen";
    private static readonly string[] Balls = ["green", "pink", "red"];

    /// <param name="phones">How many phones vote; every second one changes its mind.</param>
    /// <param name="slips">How many more vote by a printed slip, each of which another phone opens afterwards.</param>
    /// <param name="patience">How long an idle server is given.</param>
    public static async Task<MemoryResult> RunAsync(int phones, int slips, TimeSpan patience)
    {
        using var round = await OpenedRound.CreateAsync();
        await using var program = await round.StartProgramAsync();
        using var leader = new HttpClient(new HttpClientHandler { CookieContainer = await LeaderSignIn.CookiesAsync(program.Address) });
        var voters = Enumerable.Range(0, phones).Select(_ => new VotingPhone(program.Address, round.Keys.Code)).ToList();
        var secrets = await KeysAsync(round);
        try
        {
            for (var i = 0; i < phones; i++)
            {
                await voters[i].VoteAsync(Balls[i % Balls.Length]);
                if (i % 2 == 0)
                    await voters[i].VoteAsync(Balls[(i + 1) % Balls.Length]);
                // The wall is drawn anew with each ball.
                await leader.GetStringAsync(program.Address + Board);
            }

            foreach (var key in await PrintAsync(round, slips))
            {
                var slip = new VotingPhone(program.Address, "lapp/" + key);
                voters.Add(slip);
                await slip.VoteAsync("pink");
                using var another = new HttpClient();
                using var answer = await another.GetAsync($"{program.Address}/s/lapp/{key}");
                if (answer.StatusCode != HttpStatusCode.Conflict)
                    throw new InvalidOperationException($"A used slip was answered {(int)answer.StatusCode}");
            }

            secrets.AddRange(voters.Select(v => new Secret("token", v.Token)));
            secrets.AddRange(await RowsAsync(round));
            var scan = new MemoryScan(secrets);
            var open = scan.Search(program.Id);
            await CloseAsync(round);
            await leader.GetStringAsync(program.Address + Board);
            var watch = Stopwatch.StartNew();
            IReadOnlyList<Finding> closed;
            while ((closed = scan.Search(program.Id)).Count > 0 && watch.Elapsed < patience)
                await Task.Delay(TimeSpan.FromSeconds(2));
            return new MemoryResult(open, closed, watch.Elapsed);
        }
        finally
        {
            voters.ForEach(v => v.Dispose());
        }
    }

    /// <summary>Slips for the round, as the leader's page prints them.</summary>
    private static async Task<IReadOnlyList<string>> PrintAsync(OpenedRound round, int slips)
    {
        var keys = Enumerable.Range(0, slips).Select(_ => IdeaKey.From(RandomNumberGenerator.GetBytes(IdeaKey.Bytes))).ToList();
        await using var db = await round.Contexts.CreateDbContextAsync();
        var board = await db.BallRounds.Where(r => r.Id == round.Id).Select(r => r.BoardId).SingleAsync();
        db.VotingSlips.AddRange(keys.Select(key => VotingSlip.Of(board, key)));
        await db.SaveChangesAsync();
        return keys;
    }

    private static async Task<List<Secret>> KeysAsync(OpenedRound round) =>
    [
        .. (await ReadAsync(round, "SELECT DatabaseKey FROM BallRounds WHERE State = 1")).Select(key => new Secret("database's half", key[0])),
        .. Directory.EnumerateFiles(round.KeyPath).Select(file => new Secret("file's half", File.ReadAllBytes(file))),
    ];

    private static async Task<IEnumerable<Secret>> RowsAsync(OpenedRound round) =>
        (await ReadAsync(round, "SELECT Tag, Sealed FROM Ballots"))
            .SelectMany(row => new[] { new Secret("tag", row[0]), new Secret("sealed ballot", row[1]) });

    /// <summary>Reads the database as it is while the round is open, past everything of the program's.</summary>
    private static async Task<List<byte[][]>> ReadAsync(OpenedRound round, string sql)
    {
        await using var db = new SqliteConnection($"Data Source={Path.Combine(round.DataFolder, "forbedringstavle.db")};Mode=ReadOnly;Pooling=False");
        await db.OpenAsync();
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<byte[][]>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetFieldValue<byte[]>)]);
        return rows;
    }

    /// <summary>Stops the voting, and waits until the program has finished the round.</summary>
    private static async Task CloseAsync(OpenedRound opened)
    {
        await using (var db = await opened.Contexts.CreateDbContextAsync())
        {
            (await db.BallRounds.AsTracking().SingleAsync(r => r.Id == opened.Id)).BeginClosing();
            await db.SaveChangesAsync();
        }

        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(90))
        {
            await using var db = await opened.Contexts.CreateDbContextAsync();
            if (await db.BallRounds.AnyAsync(r => r.Id == opened.Id && r.State == RoundState.Shredded))
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }

        throw new TimeoutException("The program did not finish the round");
    }
}
