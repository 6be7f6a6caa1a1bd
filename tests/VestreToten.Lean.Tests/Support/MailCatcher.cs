using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using MimeKit;

namespace VestreToten.Lean.Tests.Support;

/// <summary>
/// A real SMTP server (Debian's python3-aiosmtpd) as a process of its own on loopback: tests/smtp_server.py. Where it is not
/// installed the tests that need it are skipped, but fail where CI is true.
/// </summary>
internal sealed class MailCatcher : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3";

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly string _folder;

    private MailCatcher(Process process, string folder) => (_process, _folder) = (process, folder);

    public int Port { get; private set; }

    /// <param name="port">The port of one that was here before; 0 for any.</param>
    /// <param name="certificate">Paths of a certificate and its key, where it is to offer STARTTLS.</param>
    public static async Task<MailCatcher> StartAsync(int port = 0, (string Certificate, string Key)? certificate = null)
    {
        SkipWithoutServer();
        var folder = Directory.CreateTempSubdirectory("lean-mail-").FullName;
        var start = new ProcessStartInfo(
            Python, [Path.Combine(Repository.Root, "tests", "smtp_server.py"), folder, port.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        if (certificate is { } files)
        {
            start.ArgumentList.Add(files.Certificate);
            start.ArgumentList.Add(files.Key);
        }

        var catcher = new MailCatcher(Process.Start(start)!, folder);
        catcher._process.OutputDataReceived += (_, line) => catcher.Hear(line.Data);
        catcher._process.BeginOutputReadLine();
        catcher.Port = int.Parse((await catcher.NextAsync("listening")).Split(' ')[1], CultureInfo.InvariantCulture);
        return catcher;
    }

    /// <summary>Everything the server has taken, in the order it came.</summary>
    public IReadOnlyList<MimeMessage> Taken => Read("*.eml");

    /// <summary>What it refused when it had seen all of it.</summary>
    public IReadOnlyList<MimeMessage> RefusedAtTheEnd => Read("*.refused");

    public async Task<MimeMessage> TakeAsync()
    {
        var number = (await NextAsync("took")).Split(' ')[1];
        return await MimeMessage.LoadAsync(Path.Combine(_folder, number + ".eml"));
    }

    /// <summary>From here on, answers a command (<c>mail</c>, <c>rcpt</c>, <c>data</c>) so, or breaks the line (<c>cut-mail</c>, <c>cut-data</c>).</summary>
    public void Answer(string command, string answer = "") => File.WriteAllText(Path.Combine(_folder, command), answer);

    /// <summary>Behaves again.</summary>
    public void Behave(string command) => File.Delete(Path.Combine(_folder, command));

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private IReadOnlyList<MimeMessage> Read(string pattern) =>
        [.. Directory.EnumerateFiles(_folder, pattern)
            .OrderBy(f => int.Parse(Path.GetFileNameWithoutExtension(f), CultureInfo.InvariantCulture)).Select(f => MimeMessage.Load(f))];

    private async Task<string> NextAsync(string word)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        // Far longer than it takes: also on a machine that does much else.
        patience.CancelAfter(TimeSpan.FromMinutes(3));
        var line = await _lines.Reader.ReadAsync(patience.Token);
        Assert.StartsWith(word, line, StringComparison.Ordinal);
        return line;
    }

    private void Hear(string? line)
    {
        if (line is null)
            _lines.Writer.TryComplete(new InvalidOperationException("The mail server has ended: " + _process.StandardError.ReadToEnd()));
        else
            _lines.Writer.TryWrite(line);
    }

    private static void SkipWithoutServer()
    {
        if (Directory.Exists("/usr/lib/python3/dist-packages/aiosmtpd"))
            return;
        const string Reason = "python3-aiosmtpd is not installed.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            Assert.Fail(Reason);
        Assert.Skip(Reason);
    }
}
