using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>Debian's nginx or Caddy with an example of docs/examples, on a port of loopback, with a certificate of the test's own authority.</summary>
internal sealed partial class RealProxy : IAsyncDisposable
{
    private const string Nginx = "/usr/sbin/nginx", Caddy = "/usr/bin/caddy";

    private readonly string _folder = Directory.CreateTempSubdirectory("forbedringstavle-proxy-").FullName;
    private readonly string _example;
    private readonly int _port;
    private Process? _process;

    private RealProxy(string example)
    {
        _example = example;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        _port = ((IPEndPoint)free.LocalEndpoint).Port;
    }

    public static bool AreThere => File.Exists(Nginx) && File.Exists(Caddy);

    public string Host => $"https://127.0.0.1:{_port}";

    /// <summary>What the example lets it log of requests; nothing where it is told to log nothing.</summary>
    public string Log => string.Concat(Directory.EnumerateFiles(_folder, "*.log").Select(File.ReadAllText));

    private bool IsNginx => _example.StartsWith("nginx", StringComparison.Ordinal);

    /// <param name="example">The name of its file.</param>
    public static RealProxy Of(string example) => new(example);

    public async Task StartAsync(RunningProgram program, TestAuthority authority)
    {
        var example = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "examples", _example)))
            .Replace("127.0.0.1:5000", new Uri(program.Address).Authority, StringComparison.Ordinal);
        var settings = Path.Combine(_folder, "settings");
        await File.WriteAllTextAsync(settings, IsNginx ? ForNginx(example, authority) : ForCaddy(example, authority));
        var start = IsNginx
            ? new ProcessStartInfo(Nginx, ["-c", settings, "-e", Path.Combine(_folder, "start.txt")])
            : new ProcessStartInfo(Caddy, ["run", "--config", settings, "--adapter", "caddyfile"]) { RedirectStandardError = true };
        start.Environment["HOME"] = start.Environment["XDG_DATA_HOME"] = start.Environment["XDG_CONFIG_HOME"] = _folder;
        _process = Process.Start(start)!;
        if (!IsNginx)
            _ = _process.StandardError.ReadToEndAsync();
        await Until.TrueAsync(async () => await ListensAsync(), TimeSpan.FromSeconds(30), () => $"{_example} does not listen");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string ForNginx(string example, TestAuthority authority) =>
        $$"""
        {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
        daemon off;
        pid {{_folder}}/nginx.pid;
        events { }
        http {
          client_body_temp_path {{_folder}}/bodies;
          proxy_temp_path {{_folder}}/answers;
          fastcgi_temp_path {{_folder}}/fastcgi;
          uwsgi_temp_path {{_folder}}/uwsgi;
          scgi_temp_path {{_folder}}/scgi;
        {{Certificate().Replace(example, $"ssl_certificate {authority.Certificate};")
            .Replace("ssl_certificate_key /etc", $"ssl_certificate_key {authority.Key}; # ", StringComparison.Ordinal)
            .Replace("listen 443", $"listen 127.0.0.1:{_port}", StringComparison.Ordinal)
            .Replace("/var/log/nginx", _folder, StringComparison.Ordinal)}}
        }
        """;

    private string ForCaddy(string example, TestAuthority authority) =>
        Site().Replace(example, $"{Host} {{\n tls {authority.Certificate} {authority.Key}").Replace("\n{\n", "\n{\n admin off\n auto_https disable_redirects\n", StringComparison.Ordinal);

    private async Task<bool> ListensAsync()
    {
        if (_process!.HasExited)
            throw new InvalidOperationException($"{_example} ended with {_process.ExitCode}.");
        try
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(IPAddress.Loopback, _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"ssl_certificate [^;]+;")]
    private static partial Regex Certificate();

    [GeneratedRegex(@"^\S+\.kommune\.no \{", RegexOptions.Multiline)]
    private static partial Regex Site();
}
