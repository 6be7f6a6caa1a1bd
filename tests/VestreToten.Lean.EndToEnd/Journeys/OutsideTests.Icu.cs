using System.Diagnostics;
using System.Reflection;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class OutsideTests
{
    private const string HideIcu = "for file in $(find /usr/lib /lib -name 'libicu*.so*' -type f); do mount --bind /dev/null $file || exit 77; done; exec dotnet \"$0\"";

    /// <summary>In a mount namespace of its own, where the machine lets one be made: its ICU is hidden from this process alone.</summary>
    [Fact]
    public async Task A_machine_without_icu_gets_one_line_and_no_stack_trace()
    {
        var folder = Directory.CreateTempSubdirectory("forbedringstavle-").FullName;
        var program = Path.Combine(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!, "VestreToten.Lean.Web.dll");
        var start = new ProcessStartInfo("unshare", ["--mount", "sh", "-c", HideIcu, program]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Lean__DataPath"] = folder;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(Now);
        await process.WaitForExitAsync(Now);
        Directory.Delete(folder, recursive: true);
        Assert.SkipWhen(process.ExitCode is 77 || error.StartsWith("unshare", StringComparison.Ordinal), "No mount namespace can be made here.");
        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("libicu: ", error);
        Assert.Single(error.Trim().Split('\n'));
    }
}
