using System.Diagnostics;

namespace VestreToten.Lean.Tests.Support;

/// <summary>
/// A PostgreSQL data folder and its server. Root cannot be the server's user, so where the tests run as root the
/// programs run as <c>postgres</c>.
/// </summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "lean-pg-" + Path.GetRandomFileName());

    private PostgresCluster()
    {
    }

    /// <summary>The folder of the newest server programs, or null.</summary>
    public static string? Binaries { get; } = Find();

    public string ConnectionString(string database) =>
        $"Host={_folder};Username=postgres;Database={database};Maximum Pool Size=20";

    public static async Task<PostgresCluster> StartAsync()
    {
        var cluster = new PostgresCluster();
        try
        {
            await cluster.RunAsync("initdb", "--pgdata", cluster._folder, "--username=postgres", "--auth=trust", "--encoding=UTF8",
                "--locale=C", "--no-sync", "--no-instructions");
            // No network at all: the socket lies in the data folder, which is open to the server's user alone (0700).
            await cluster.RunAsync("pg_ctl", "start", "--wait", "--timeout=60", "--pgdata", cluster._folder,
                "--log", Path.Combine(cluster._folder, "server.log"), "--options",
                $"-c listen_addresses='' -c unix_socket_directories='{cluster._folder}' -c fsync=off -c full_page_writes=off "
                + "-c synchronous_commit=off -c autovacuum=off -c max_connections=60 -c shared_buffers=32MB");
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(_folder, "postmaster.pid")))
            await RunAsync("pg_ctl", "stop", "--wait", "--timeout=60", "--mode=immediate", "--pgdata", _folder);
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private static string? Find() =>
        !Directory.Exists("/usr/lib/postgresql")
            ? null
            : Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .MaxBy(bin => int.TryParse(Path.GetFileName(Path.GetDirectoryName(bin)), out var version) ? version : 0);

    private async Task RunAsync(string program, params string[] arguments)
    {
        var command = new List<string> { Path.Combine(Binaries!, program) };
        if (Environment.IsPrivilegedProcess)
            command.InsertRange(0, ["runuser", "-u", "postgres", "--"]);
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(), RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {string.Concat(said)}{ServerLog()}");
    }

    private string ServerLog()
    {
        var log = Path.Combine(_folder, "server.log");
        return File.Exists(log) ? File.ReadAllText(log) : "";
    }
}
