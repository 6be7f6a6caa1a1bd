using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data;

namespace VestreToten.Lean.Benchmarks.Faults;

/// <summary>
/// The program's folder lies on a small disk of its own (a tmpfs in a mount namespace of its own), which is filled while
/// people vote: 503, the form is still shown, and when there is room again the same vote is counted. Needs root.
/// </summary>
internal static class FullDiskTrials
{
    /// <summary>Votes that are counted while there is room: a full disk must not take these either.</summary>
    private const int VotesBefore = 200;

    private const string OnSmallDisk =
        """
        set -e
        mkdir "$0.copy"; cp -a "$0/." "$0.copy/"
        mount -t tmpfs -o size=48m,mode=700 tmpfs "$0"
        cp -a "$0.copy/." "$0/"; rm -r "$0.copy"
        exec "$@"
        """;

    public static async Task<FaultResult> RunAsync(int trials)
    {
        if (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows())
        {
            Console.WriteLine("  not root: no disk of its own can be made, and nothing was tried");
            return new FaultResult(0, 0, 0, 0);
        }

        using var round = await OpenedRound.CreateAsync();
        await using var program = await round.StartProgramAsync(["unshare", "-m", "sh", "-c", OnSmallDisk, round.DataFolder]);
        // The same folder as the program sees it, for plain files only: SQLite resolves the link, and would open what lies
        // beneath the small disk.
        var folder = $"/proc/{program.Id}/root{round.DataFolder}";
        using var http = new HttpClient();
        var acknowledged = new List<SentVote>();
        var survived = 0;
        for (var trial = 0; trial < trials; trial++)
        {
            using var voter = await Voter.ConnectAsync(round, program.Port);
            for (var before = 0; before < VotesBefore; before++)
            {
                var early = Voter.NewVote(before);
                if (await voter.CastAsync(early) == 303)
                    acknowledged.Add(early);
            }

            var filler = Path.Combine(folder, "filler");
            Fill(filler);
            SentVote vote;
            int status;
            var n = 0;
            do
            {
                vote = Voter.NewVote(n);
                status = await voter.CastAsync(vote);
                if (status == 303)
                    acknowledged.Add(vote);
            }
            while (status == 303 && ++n < 20_000);

            var isFormShown = (await http.GetAsync($"{program.Address}/s/{round.Keys.Code}")).StatusCode == HttpStatusCode.OK;
            File.Delete(filler);
            var counted = await voter.CastAsync(vote);
            Console.WriteLine($"  {status} after {n} votes on the full disk, then {counted}");
            if (counted == 303)
                acknowledged.Add(vote);
            if (status == 503 && isFormShown && counted == 303)
                survived++;
        }

        return new FaultResult(trials, survived, acknowledged.Count, await LostAsync(folder, round, acknowledged));
    }

    /// <summary>Counts in a copy, with the log as it is: nothing that only the running program knows comes along.</summary>
    private static async Task<int> LostAsync(string folder, OpenedRound round, IReadOnlyCollection<SentVote> acknowledged)
    {
        var copy = Directory.CreateTempSubdirectory("forbedringstavle-copy-").FullName;
        try
        {
            foreach (var name in new[] { "forbedringstavle.db", "forbedringstavle.db-wal" })
                await File.WriteAllBytesAsync(Path.Combine(copy, name), await ReadAsync(Path.Combine(folder, name)));
            await using var services = OpenedRound.Services(copy);
            var contexts = services.GetRequiredService<IDbContextFactory<LeanDbContext>>();
            if (!await StoredVotes.IsWholeAsync(contexts))
                Console.WriteLine("  the database is damaged");
            return await StoredVotes.LostAsync(contexts, round, acknowledged);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    /// <summary>SQLite holds its files open: they are read beside it.</summary>
    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }

    private static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        // Larger pieces first, so that no corner is left.
        foreach (var size in new[] { 1024 * 1024, 4096, 1 })
        {
            var piece = new byte[size];
            try
            {
                while (true)
                    file.Write(piece);
            }
            catch (IOException)
            {
                // No more room for a piece of this size: that is the purpose.
            }
        }
    }
}
