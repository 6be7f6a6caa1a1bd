using System.Net;
using System.Net.Sockets;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>The real program, from its entry point, on a free port of loopback and a folder of its own.</summary>
public abstract class RunningProgram : IAsyncDisposable
{
    public const string Password = "Demo-passord-1";

    private readonly int _port = FreePort();

    protected RunningProgram(string[] arguments)
    {
        // Where a setting is to name the program's own port.
        Arguments = [.. arguments.Select(a => a.Replace("{port}", _port.ToString(null as IFormatProvider), StringComparison.Ordinal))];
        Folder = Directory.CreateTempSubdirectory("forbedringstavle-").FullName;
    }

    public string Folder { get; }

    public string DataFolder => Arguments.Contains("demo") ? Path.Combine(Folder, "demo") : Folder;

    public string DatabaseFile => Path.Combine(DataFolder, "forbedringstavle.db");

    public string Address => Host + PathBase;

    protected string Host => $"http://127.0.0.1:{_port}";

    /// <summary>The path that it lies under, as behind a proxy.</summary>
    protected string PathBase { get; init; } = "";

    /// <summary>The same by a name: browsers have no passkeys on a bare address.</summary>
    public string NamedAddress => $"http://localhost:{_port}";

    protected static string Assembly => Path.Combine(AppContext.BaseDirectory, "VestreToten.Lean.Web.dll");

    protected static string ContentRoot => Path.Combine(Repository.Root, "src", "VestreToten.Lean.Web");

    protected string[] Arguments { get; }

    protected string? More { get; init; }

    protected string Addresses => More is null ? Host : $"{Host};{More}";

    protected abstract bool HasEnded { get; }

    /// <summary>Where to look for the reason of a start that failed.</summary>
    protected virtual string Said => "see the console";

    /// <summary>
    /// The demonstration on its second start, seeded once for all tests. It runs in the tests' own process, beside others: code is
    /// compiled once for all of them. <see cref="ProgramProcess"/> is for those who end it, hold it or read its output.
    /// </summary>
    public static Task<RunningProgram> DemoAsync(params string[] settings) => DemoAsync(null, settings);

    /// <param name="more">An address to listen on beside its own.</param>
    public static async Task<RunningProgram> DemoAsync(SecureAddress? more, params string[] settings)
    {
        var program = new ProgramInside(["demo", .. settings, .. more?.Settings ?? []]) { More = more?.Address };
        await SharedThings.CopyDemonstrationAsync(program.Folder);
        await program.RunAsync();
        return program;
    }

    /// <summary>The same under a path, as a proxy that keeps it passes it on.</summary>
    public static async Task<RunningProgram> DemoUnderAsync(string pathBase, params string[] settings)
    {
        var program = new ProgramInside(["demo", $"--Lean:Proxy:PathBase={pathBase}", .. settings]) { PathBase = pathBase };
        await SharedThings.CopyDemonstrationAsync(program.Folder);
        await program.RunAsync();
        return program;
    }

    public abstract ValueTask DisposeAsync();

    protected async Task UntilReadyAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        await Until.TrueAsync(async () => await IsReadyAsync(http), TimeSpan.FromMinutes(3), () => "The program did not start: " + Said);
    }

    private async Task<bool> IsReadyAsync(HttpClient http)
    {
        if (HasEnded)
            throw new InvalidOperationException("The program ended: " + Said);
        try
        {
            return (await http.GetAsync(Address + "/healthz/ready")).StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
