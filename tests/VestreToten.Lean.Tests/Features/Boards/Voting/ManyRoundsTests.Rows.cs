using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class ManyRoundsTests
{
    /// <summary>What a round itself leaves, and what the leader's presses do: the one who presses is known, and casts nothing.</summary>
    private static readonly string[] OfRounds =
    [
        "AuditEntries", "BallRoundGoals", "BallRounds", "Ballots", "Meetings", "SignInSessions", "Tallies", "VotingSlips", "sqlite_sequence", "sqlite_stat1",
    ];

    /// <summary>Without a number of their own, so without the order in which they came.</summary>
    private static readonly string[] Unnumbered = ["Ballots", "GoalSupports", "StaffPhones", "Tallies", "VotingSlips"];

    /// <summary>Every table, every row with its number where it has one.</summary>
    private static async Task<Dictionary<string, List<string>>> RowsAsync(string folder)
    {
        await using var db = await ConnectAsync(folder);
        var all = new Dictionary<string, List<string>>();
        foreach (var (table, sql) in await ReadAsync(db, "SELECT name, coalesce(sql, '') FROM sqlite_master WHERE type = 'table'"))
        {
            if (sql.StartsWith("CREATE VIRTUAL", StringComparison.Ordinal))
                continue;
            await using var command = db.CreateCommand();
            command.CommandText = $"SELECT {(sql.TrimEnd(';', ' ', '\n').EndsWith("WITHOUT ROWID", StringComparison.Ordinal) ? "" : "rowid, ")}* FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync(Stop);
            var rows = all[table] = [];
            while (await reader.ReadAsync(Stop))
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Cell(reader.GetValue(i)))));
        }

        return all;
    }

    private static string Cell(object value) =>
        value is byte[] bytes ? $"x'{Convert.ToHexString(bytes)}'" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static List<string> Changed(Dictionary<string, List<string>> before, Dictionary<string, List<string>> after) =>
        [.. after.Where(t => !t.Value.SequenceEqual(before.GetValueOrDefault(t.Key, []))).Select(t => t.Key).Order(StringComparer.Ordinal)];

    private static void AssertNothingOfAnybodyHasChanged(Dictionary<string, List<string>> before, Dictionary<string, List<string>> after)
    {
        Assert.Empty(Changed(before, after).Except(OfRounds));
        Assert.Empty(after["Ballots"]);
        Assert.Empty(after["VotingSlips"]);
        // The leader's session alone has been used since: whoever votes in a browser with an account is not seen there.
        Assert.True(before["SignInSessions"].Except(after["SignInSessions"]).Count() <= 1);
        // Those who voted a thousand times, and the one who never did: the same week, and nothing else that differs but a secret's hash.
        var phones = after["StaffPhones"].Select(r => r.Split('|')).ToList();
        Assert.Equal(5, phones.Count);
        for (var column = 0; column < phones[0].Length; column++)
        {
            var different = phones.Select(p => p[column]).Distinct().Count();
            Assert.True(different is 1 || different == phones.Count, "A column of StaffPhones tells some phones from others");
        }
    }

    /// <summary>Where each phone's row lies, to the byte: a vote has moved none.</summary>
    private static async Task<List<int>> PlacesAsync(ProgramHost program, string folder)
    {
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        var hashes = await db.StaffPhones.OrderBy(p => p.Id).Select(p => p.Hash).ToListAsync(Stop);
        await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", Stop);
        var bytes = await ReadFileAsync(Databases(folder).Single(f => f.EndsWith(".db", StringComparison.Ordinal)));
        return [.. hashes.Select(h => bytes.AsSpan().IndexOf(h))];
    }

    private static Dictionary<string, DateTime> ClockOfFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc);

    /// <summary>No vote has made a file or written to one, but for the database's own, which the leader's closing writes last.</summary>
    private static void AssertNoFileTellsTheTime(string folder, Dictionary<string, DateTime> before)
    {
        var databases = Databases(folder).ToHashSet();
        Assert.All(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !databases.Contains(f)),
            file => Assert.Equal(before.GetValueOrDefault(file), File.GetLastWriteTimeUtc(file)));
    }

    private static async Task AssertNothingIsNumberedAsync(string folder)
    {
        await using var db = await ConnectAsync(folder);
        var tables = (await ReadAsync(db, "SELECT name, coalesce(sql, '') FROM sqlite_master WHERE type = 'table'")).ToDictionary(t => t.Item1, t => t.Item2);
        Assert.All(Unnumbered, t => Assert.EndsWith("WITHOUT ROWID", tables[t].TrimEnd(';', ' ', '\n'), StringComparison.Ordinal));
        var counted = (await ReadAsync(db, "SELECT name, '' FROM sqlite_sequence")).Select(t => t.Item1);
        Assert.Empty(counted.Intersect(Unnumbered));
    }

    private static IEnumerable<string> Databases(string folder) =>
        Directory.EnumerateFiles(folder, "*.db*", SearchOption.AllDirectories);

    private static async Task<SqliteConnection> ConnectAsync(string folder)
    {
        var db = new SqliteConnection($"Data Source={Databases(folder).Single(f => f.EndsWith(".db", StringComparison.Ordinal))};Mode=ReadOnly;Pooling=False");
        await db.OpenAsync(Stop);
        return db;
    }

    private static async Task<List<(string, string)>> ReadAsync(SqliteConnection db, string sql)
    {
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Stop);
        List<(string, string)> rows = [];
        while (await reader.ReadAsync(Stop))
            rows.Add((reader.GetString(0), reader.GetString(1)));
        return rows;
    }

    private static async Task<byte[]> ReadFileAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, Stop);
        return memory.ToArray();
    }
}
