using System.Diagnostics;
using System.Net;
using VestreToten.Lean.Benchmarks.Circuits;

namespace VestreToten.Lean.Benchmarks.Trends;

/// <summary>
/// The real program with a large kommune: how long the page takes as it is sent, and what each open page keeps alive. The
/// program runs in this process, so that its heap can be collected and counted; those who read the page are in another.
/// </summary>
internal static class PageMemory
{
    public const string ReadersVerb = "trend-readers";

    private const string Page = "/trender?uker=26";

    public static async Task MeasureAsync(TrendPlace place, bool isShort)
    {
        var address = await StartProgramAsync(place.Folder);
        var cookies = await LeaderSignIn.CookiesAsync(address);
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        using (var first = await http.GetAsync(address + Page))
        {
            if (first.StatusCode == HttpStatusCode.NotFound)
            {
                Console.WriteLine("page: not measured, the program has no /trender");
                return;
            }

            first.EnsureSuccessStatusCode();
        }

        var times = new List<double>();
        var bytes = 0;
        for (var i = 0; i < (isShort ? 12 : 40); i++)
        {
            var began = Stopwatch.GetTimestamp();
            bytes = (await http.GetByteArrayAsync(address + Page)).Length;
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        Console.WriteLine(FormattableString.Invariant(
            $"page: GET {Page}, 500 units, prerendered: {Median.Of(times.Skip(5)):0} ms, {bytes / 1024.0:0} kB of HTML"));

        var count = isShort ? 10 : 50;
        // The first readers fill what all of them share: the pools of buffers above all.
        await using var shared = await ReadersAsync(address, count);
        var before = Collected();
        await using var readers = await ReadersAsync(address, count);
        var each = (Collected() - before) / (double)count / (1024 * 1024);
        Console.WriteLine(FormattableString.Invariant($"memory: {count} more open pages, each {each:0.00} MB of managed heap after a collection (target 2)"));
    }

    /// <summary>
    /// The readers' own process: opens pages at the same time, says so, and keeps them until its input ends. The page has no
    /// circuit, so what its reader keeps open is a connection.
    /// </summary>
    public static async Task<int> ReadAsync(string address, string path, int count)
    {
        var cookies = await LeaderSignIn.CookiesAsync(address);
        var open = Enumerable.Range(0, count).Select(_ => new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false })).ToList();
        var pages = await Task.WhenAll(open.Select(http => http.GetStringAsync(address + path)));
        if (pages.Any(p => p.Contains("blazor.web.js", StringComparison.Ordinal)))
            throw new InvalidOperationException("The page has a circuit: then that is what has to be opened and counted");
        Console.WriteLine("open");
        await Console.In.ReadToEndAsync();
        open.ForEach(http => http.Dispose());
        return 0;
    }

    private static async Task<Readers> ReadersAsync(string address, int count)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PageMemory).Assembly.Location, ReadersVerb, address, Page, $"{count}"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        return await process.StandardOutput.ReadLineAsync() == "open" ? new Readers(process)
            : throw new InvalidOperationException("The pages did not open");
    }

    private static long Collected()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <summary>The program's own Main, on a port of its own. It ends with this process.</summary>
    private static async Task<string> StartProgramAsync(string folder)
    {
        var address = $"http://127.0.0.1:{ChildProcess.FreePort()}";
        // It looks for its stylesheets and scripts under its own name, not under that of this process.
        Environment.SetEnvironmentVariable("ASPNETCORE_APPLICATIONNAME", "VestreToten.Lean.Web");
        Environment.SetEnvironmentVariable("Lean__DataPath", folder);
        Environment.SetEnvironmentVariable("Lean__Demo__Password", OpenedRound.Password);
        Environment.SetEnvironmentVariable("ASPNETCORE_URLS", address);
        var main = System.Reflection.Assembly.LoadFrom(OpenedRound.WebDll).EntryPoint!;
        var program = Task.Factory.StartNew(
            () => main.Invoke(null, [new[] { "demo", "--contentRoot", Repository.Web }]), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(180))
        {
            if (program.IsCompleted)
                await program;
            if (await ChildProcess.AnswersAsync(http, address + "/healthz/ready"))
                return address;
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        throw new TimeoutException("The program did not answer");
    }

    private sealed class Readers(Process process) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
