using System.Buffers.Text;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class SecrecyTests
{
    [Fact]
    public async Task After_the_reveal_nothing_is_left_that_could_tell_how_a_phone_voted()
    {
        await using var program = await ProgramProcess.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        var code = await leader.OpenRoundAsync();
        var secrets = new List<byte[]>();
        for (var i = 0; i < 12; i++)
        {
            using var phone = new Phone(program.Address, code);
            await phone.VoteAsync(i % 2 == 0 ? "gpr" : "rgp");
            secrets.Add(Base64Url.DecodeFromChars(phone.Cookies.Single().Value.Split('.')[0]));
        }

        secrets.AddRange(await ReadRowsAsync(program, "SELECT Tag, Sealed FROM Ballots"));
        secrets.AddRange(await ReadRowsAsync(program, "SELECT DatabaseKey, DatabaseKey FROM BallRounds WHERE State = 1"));
        var keyFolder = Path.Combine(program.DataFolder, "keys");
        secrets.Add(await File.ReadAllBytesAsync(Directory.EnumerateFiles(keyFolder).Single(), TestContext.Current.CancellationToken));
        Assert.Equal(12 + 24 + 2 + 1, secrets.Count);
        Assert.NotEmpty(Found(program, secrets));

        await leader.RevealAsync();
        await leader.ExpectColoursAsync(1, 6, 0, 6);
        await Until.TrueAsync(
            async () => (await ReadRowsAsync(program, "SELECT x'01', x'01' FROM BallRounds WHERE State <> 4")).Count == 0,
            TimeSpan.FromSeconds(15), () => "The round was not shredded");

        Assert.Empty(Found(program, secrets));
        Assert.Empty(Directory.EnumerateFiles(keyFolder));
        Assert.DoesNotContain(code, program.Output, StringComparison.Ordinal);
    }

    private static async Task<List<byte[]>> ReadRowsAsync(ProgramProcess program, string sql)
    {
        await using var db = new SqliteConnection($"Data Source={program.DatabaseFile};Mode=ReadOnly;Pooling=False");
        await db.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        var rows = new List<byte[]>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.AddRange([reader.GetFieldValue<byte[]>(0), reader.GetFieldValue<byte[]>(1)]);
        return rows;
    }

    /// <summary>Which secrets lie, raw or written in any usual way, in any file of the program or in what it has printed.</summary>
    private static List<string> Found(ProgramProcess program, List<byte[]> secrets)
    {
        var places = Directory.EnumerateFiles(program.DataFolder, "*", SearchOption.AllDirectories)
            // What the program holds so that no second one starts is empty, and cannot be opened.
            .Where(file => new FileInfo(file).Length > 0)
            .Select(file => (Name: file, Bytes: ReadShared(file)))
            .Append(("output", Encoding.UTF8.GetBytes(program.Output))).ToList();
        return [.. from place in places from secret in secrets from form in Forms(secret)
            where place.Item2.AsSpan().IndexOf(form) >= 0 select place.Item1];
    }

    private static IEnumerable<byte[]> Forms(byte[] secret) =>
    [
        secret,
        Encoding.ASCII.GetBytes(Convert.ToHexString(secret)), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(secret)),
        Encoding.ASCII.GetBytes(Convert.ToBase64String(secret).TrimEnd('=')), Encoding.ASCII.GetBytes(Base64Url.EncodeToString(secret)),
    ];

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
