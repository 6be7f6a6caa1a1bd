using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace VestreToten.Lean.Benchmarks;

/// <summary>A server in a process of its own, on a free port of loopback.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process, int port, TimeSpan untilFirstAnswer) =>
        (_process, Port, UntilFirstAnswer) = (process, port, untilFirstAnswer);

    public int Port { get; }

    public int Id => _process.Id;

    public string Address => $"http://127.0.0.1:{Port}";

    /// <summary>From the start of the process to its first 200.</summary>
    public TimeSpan UntilFirstAnswer { get; }

    public static async Task<ChildProcess> StartAsync(
        string dll, string[] arguments, string firstPath, IReadOnlyDictionary<string, string>? environment = null, string? folder = null,
        IReadOnlyList<string>? launcher = null)
    {
        var port = FreePort();
        string[] command = [.. launcher ?? [], "dotnet", dll, .. arguments.Select(a => a.Replace("{address}", $"http://127.0.0.1:{port}"))];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder ?? Path.GetDirectoryName(dll)!, RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        while (watch.Elapsed < TimeSpan.FromSeconds(60))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"{dll} ended with {process.ExitCode}");
            if (await AnswersAsync(http, $"http://127.0.0.1:{port}{firstPath}"))
                return new ChildProcess(process, port, watch.Elapsed);
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }

        process.Kill();
        throw new TimeoutException($"{dll} did not answer");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public static async Task<bool> AnswersAsync(HttpClient http, string address)
    {
        try
        {
            return (await http.GetAsync(address)).StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
