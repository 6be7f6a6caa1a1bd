using System.Diagnostics;
using System.Net;
using System.Reflection;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class OutsideTests
{
    [Fact]
    public async Task Until_the_first_admin_exists_nothing_but_the_printed_address_answers()
    {
        await using var program = await ProgramProcess.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        foreach (var path in new[] { "/", "/logg-inn", "/s", "/tavle/x", "/oppsett/0123" })
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await http.GetAsync(program.Address + path, Now)).StatusCode);
        var address = program.Output.Split('\n').Single(line => line.Contains("/oppsett/", StringComparison.Ordinal)).Trim();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(address, Now)).StatusCode);
    }

    [Theory]
    [InlineData("Lean__Database__Provider", "Oracle")]
    [InlineData("Lean__Database__Provider", "PostgreSql", "Lean__Database__ConnectionString", Traits = [Suite.Name, Suite.Long])]
    [InlineData("Lean__Database__ConnectionString", "nonsense", Traits = [Suite.Name, Suite.Long])]
    [InlineData("Lean__DataPath", "/etc/hostname")]
    [InlineData("ASPNETCORE_URLS", "nonsense")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:99999", Traits = [Suite.Name, Suite.Long])]
    [InlineData("ASPNETCORE_CONTENTROOT", "/nowhere/at/all", "--contentRoot", Traits = [Suite.Name, Suite.Long])]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")]
    [InlineData("TZDIR", "/nowhere/at/all", "tzdata")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_APPLOCALICU", "99.9.9", "libicu", Traits = [Suite.Name, Suite.Long])]
    [InlineData("Lean__PublicUrl", "https://kommune.invalid/tavle", Traits = [Suite.Name, Suite.Long])]
    [InlineData("Lean__Proxy__PathBase", "tavle")]
    public async Task A_wrong_setting_stops_the_start_with_one_line_that_names_it(string setting, string value, string? named = null)
    {
        var folder = Directory.CreateTempSubdirectory("forbedringstavle-").FullName;
        var program = Path.Combine(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!, "VestreToten.Lean.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Lean__DataPath"] = folder;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment[setting] = value;
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(Now);
        var output = await process.StandardOutput.ReadToEndAsync(Now);
        await process.WaitForExitAsync(Now);
        Directory.Delete(folder, recursive: true);
        Assert.NotEqual(0, process.ExitCode);
        Assert.StartsWith(named ?? setting, error);
        Assert.Single(error.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }
}
