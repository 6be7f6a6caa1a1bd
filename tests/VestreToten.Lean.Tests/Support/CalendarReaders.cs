using System.Diagnostics;
using System.Text.Json;

namespace VestreToten.Lean.Tests.Support;

/// <summary>
/// Debian's python3-icalendar and python3-vobject, by tests/read_calendar.py. Where they are not installed the tests that need
/// them are skipped, but fail where CI is true.
/// </summary>
internal static class CalendarReaders
{
    /// <summary>An event as a reader understood it; days as 2026-12-24, instants in UTC.</summary>
    internal sealed record ReadEvent(string Uid, string Summary, string Start, string End, string Stamp, string Status, int Sequence);

    /// <summary>What each reader understood, by its name.</summary>
    public static async Task<IReadOnlyDictionary<string, ReadEvent[]>> ReadAsync(string text)
    {
        SkipWithoutReaders();
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Path.Combine(Repository.Root, "tests", "read_calendar.py")])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await using (var input = process.StandardInput.BaseStream)
            await input.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), Stop);
        await process.WaitForExitAsync(Stop);
        Assert.True(process.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<Dictionary<string, ReadEvent[]>>(await output, JsonSerializerOptions.Web)!;
    }

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    private static void SkipWithoutReaders()
    {
        string[] missing = [.. ((string[])["icalendar", "vobject"]).Where(name => !Directory.Exists("/usr/lib/python3/dist-packages/" + name))];
        if (missing.Length == 0)
            return;
        var reason = $"python3-{string.Join(" and python3-", missing)} not installed.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
