using System.Diagnostics;
using System.Globalization;
using MimeKit;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>tests/smtp_server.py: a real SMTP server on loopback.</summary>
internal sealed class LocalMail : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("forbedringstavle-mail-").FullName;
    private readonly Process _process;

    /// <param name="more">What follows the port: a certificate and its key, a user and a password, <c>tls</c>.</param>
    public LocalMail(params string[] more)
    {
        _process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Path.Combine(Repository.Root, "tests", "smtp_server.py"), _folder, "0", .. more])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        var ready = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The mail server did not start: is python3-aiosmtpd installed?");
        Port = int.Parse(ready.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    public int Port { get; }

    /// <summary>To whom letters have come.</summary>
    public IReadOnlyList<string> Readers => [.. Directory.EnumerateFiles(_folder, "*.eml").Select(f => MimeMessage.Load(f).To.Mailboxes.Single().Address)];

    /// <summary>Waits for a letter to that address.</summary>
    /// <param name="address">Whose letter.</param>
    /// <param name="said">What the program has said, for when none comes.</param>
    public async Task<MimeMessage> ForAsync(string address, Func<string>? said = null)
    {
        MimeMessage? found = null;
        await Until.TrueAsync(
            () => Task.FromResult((found = Directory.EnumerateFiles(_folder, "*.eml").Select(f => MimeMessage.Load(f))
                .FirstOrDefault(m => m.To.Mailboxes.Single().Address == address)) is not null),
            TimeSpan.FromSeconds(90), () => "No letter came to " + address + "\n" + said?.Invoke());
        return found!;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
