using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Ideas;

namespace VestreToten.Lean.Benchmarks;

/// <summary>
/// The real program's memory, seen from outside, while strangers with posters' keys send twenty photos at once, and a
/// minute after. A board lets thirty a minute in: each kind of file has a program of its own.
/// </summary>
internal static partial class UploadsBenchmark
{
    /// <summary>The most that twenty uploads may cost over the start.</summary>
    private const int MaxMegabytes = 600;

    /// <summary>How much of it may still be there a minute later.</summary>
    private const int MaxKept = 150;

    private const int AtOnce = 20;
    private const int Boards = 4;

    public static async Task<int> RunAsync(bool isShort)
    {
        (string Name, byte[] File)[] kinds =
        [
            ("JPEG of 14 MB, 3.5 million empty segments", UploadFiles.EmptySegments()),
            ("JPEG of 40 megapixels, progressive, not subsampled", UploadFiles.LargeProgressive()),
            ("PNG of 40 megapixels", UploadFiles.LargePng()),
            ("JPEG of 200 megapixels, baseline", UploadFiles.Huge()),
            ("JPEG of 14 MB, nearly all of it fill bytes", UploadFiles.FillBytes()),
        ];
        var isFine = true;
        foreach (var (name, file) in isShort ? kinds[..1] : kinds)
            isFine &= await MeasureAsync(name, file, isShort);
        return isFine ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(string name, byte[] file, bool isShort)
    {
        using var round = await OpenedRound.CreateAsync();
        var paths = await PathsAsync(round);
        await using var program = await round.StartProgramAsync();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(program.Address), Timeout = TimeSpan.FromMinutes(3) };
        var posts = new List<MultipartFormDataContent>();
        for (var i = 0; i < AtOnce; i++)
            posts.Add(Filled(await http.GetStringAsync(paths[i % Boards]), file));
        using var stop = new CancellationTokenSource();
        var start = Resident(program.Id);
        var watching = PeakAsync(program.Id, stop.Token);
        var began = Stopwatch.GetTimestamp();
        var answers = await Task.WhenAll(posts.Select((post, i) => http.PostAsync(paths[i % Boards], post)));
        var took = Stopwatch.GetElapsedTime(began);
        await stop.CancelAsync();
        var peak = await watching - start;
        await Task.Delay(TimeSpan.FromSeconds(isShort ? 20 : 60));
        var kept = Resident(program.Id) - start;
        var statuses = string.Join(", ", answers.CountBy(answer => (int)answer.StatusCode).Select(pair => $"{pair.Value} × {pair.Key}"));
        var isFine = peak <= MaxMegabytes && kept <= MaxKept;
        Console.WriteLine(FormattableString.Invariant(
            $"uploads: {AtOnce} at once on {Boards} boards, {name}: {statuses} in {took.TotalSeconds:0.0} s; start {start} MB, peak +{peak} MB (limit {MaxMegabytes}), kept +{kept} MB (limit {MaxKept}){(isFine ? "" : " FAILS")}"));
        return isFine;
    }

    private static async Task<List<string>> PathsAsync(OpenedRound round)
    {
        await using var db = await round.Contexts.CreateDbContextAsync();
        var boards = await db.Boards.OrderBy(b => b.Id).Select(b => b.Id).Take(Boards).ToListAsync();
        var open = await db.IdeaAccesses.Where(a => a.Key != null).ToDictionaryAsync(a => a.BoardId, a => a.Key!);
        foreach (var board in boards.Where(board => !open.ContainsKey(board)))
        {
            open[board] = IdeaKey.From([.. new byte[IdeaKey.Bytes - 4], .. BitConverter.GetBytes(board)]);
            db.IdeaAccesses.Add(IdeaAccess.Open(board, open[board], TimeProvider.System.GetUtcNow()));
        }

        await db.SaveChangesAsync();
        return [.. boards.Select(board => "/i/" + open[board])];
    }

    private static MultipartFormDataContent Filled(string page, byte[] file) => new()
    {
        { new StringContent(Hidden().Matches(page).Single(m => m.Groups[1].Value == "__RequestVerificationToken").Groups[2].Value), "__RequestVerificationToken" },
        { new StringContent(Hidden().Matches(page).Single(m => m.Groups[1].Value == "form").Groups[2].Value), "form" },
        { new StringContent("forslag"), "slag" },
        { new StringContent("Skapet " + Guid.NewGuid().ToString("N")[..6]), "tittel" },
        { new ByteArrayContent(file), "bilde", "bilde.jpg" },
    };

    private static async Task<long> PeakAsync(int process, CancellationToken stop)
    {
        var peak = 0L;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
                peak = Math.Max(peak, Resident(process));
        }
        catch (OperationCanceledException)
        {
            // All have been answered.
        }

        return peak;
    }

    /// <summary>Megabytes, as the kernel counts them.</summary>
    private static long Resident(int process) => long.Parse(
        File.ReadLines($"/proc/{process}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) / 1024;

    [GeneratedRegex("""<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"[^>]*>""")]
    private static partial Regex Hidden();
}
