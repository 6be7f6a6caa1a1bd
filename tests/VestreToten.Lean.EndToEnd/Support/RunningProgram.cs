using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>The real program as a process of its own, on a free port of loopback and a folder of its own.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    public const string Password = "Demo-passord-1";

    /// <summary>In a program's environment: an address to listen on beside its own.</summary>
    public const string MoreAddresses = "MORE_ADDRESSES";

    private readonly StringBuilder _output = new();
    private readonly int _port;
    private readonly string[] _arguments;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private Process _process = default!;

    private RunningProgram(int port, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        (_port, _arguments, _environment) = (port, arguments, environment ?? new Dictionary<string, string>());
        Folder = Directory.CreateTempSubdirectory("forbedringstavle-").FullName;
    }

    public string Folder { get; }

    public string DataFolder => _arguments.Contains("demo") ? Path.Combine(Folder, "demo") : Folder;

    public string DatabaseFile => Path.Combine(DataFolder, "forbedringstavle.db");

    public string Address => $"http://127.0.0.1:{_port}";

    public int ProcessId => _process.Id;

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public static async Task<RunningProgram> StartAsync(params string[] arguments)
    {
        var program = new RunningProgram(FreePort(), arguments);
        await program.RunAsync();
        return program;
    }

    /// <summary>The demonstration on its second start: seeded once for all tests.</summary>
    public static Task<RunningProgram> DemoAsync(params string[] settings) => DemoAsync(new Dictionary<string, string>(), settings);

    public static async Task<RunningProgram> DemoAsync(IReadOnlyDictionary<string, string> environment, params string[] settings)
    {
        var program = new RunningProgram(FreePort(), ["demo", .. settings], environment);
        await SharedThings.CopyDemonstrationAsync(program.Folder);
        await program.RunAsync();
        return program;
    }

    /// <summary>Ends the program as its host would, so that its database is whole in one file.</summary>
    public async Task StopAsync()
    {
        Signal("-TERM");
        await _process.WaitForExitAsync();
    }

    /// <summary>Ends the program as a power cut would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Starts it again, at the same address and on the same folder.</summary>
    public Task RestartAsync() => RunAsync();

    /// <summary>Stops the program's breath without ending it.</summary>
    public void Freeze() => Signal("-STOP");

    public void Thaw() => Signal("-CONT");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Thaw();
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task RunAsync()
    {
        var program = Path.Combine(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!, "VestreToten.Lean.Web.dll");
        var content = Path.Combine(Repository.Root, "src", "VestreToten.Lean.Web");
        var start = new ProcessStartInfo("dotnet", [program, .. _arguments, "--contentRoot", content])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = content,
        };
        start.Environment["ASPNETCORE_URLS"] = Address;
        start.Environment["Lean__DataPath"] = Folder;
        start.Environment["Lean__Demo__Password"] = Password;
        // It lives for seconds: to measure itself for a better compilation later only takes time.
        start.Environment["DOTNET_TieredPGO"] = "0";
        // Compiled code is mapped once, not twice: half of the kernel's share of a start.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        foreach (var (name, value) in _environment)
            start.Environment[name] = value;
        if (_environment.TryGetValue(MoreAddresses, out var more))
            start.Environment["ASPNETCORE_URLS"] = $"{Address};{more}";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        await Until.TrueAsync(async () => await IsReadyAsync(http), TimeSpan.FromSeconds(60), () => "The program did not start:\n" + Output);
    }

    private async Task<bool> IsReadyAsync(HttpClient http)
    {
        if (_process.HasExited)
            throw new InvalidOperationException("The program ended:\n" + Output);
        try
        {
            return (await http.GetAsync(Address + "/healthz/ready")).StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Add(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(null as IFormatProvider)]);
        kill.WaitForExit();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
