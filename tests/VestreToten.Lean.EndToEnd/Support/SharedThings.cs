using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedThings))]

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>
/// What takes seconds to make and no test changes: one Chromium, where every test has windows of its own, and one
/// demonstration's folder as its first start leaves it, which every test's program gets a copy of.
/// </summary>
public sealed class SharedThings : IAsyncDisposable
{
    // The same engine with neither tabs nor menus to draw: a quarter less of the processor's time.
    private const string WithoutWindows = "/usr/bin/chromium-headless-shell";

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        // The last switch of its name counts: Playwright's own list, which would be lost, and Chromium's own pages behind the
        // address bar with the renderer kept ready, which cost every window more than the page that it shows.
        "--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,DialMediaRouteProvider,"
            + "GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,"
            + "BlockOriginHeaderModificationOnRedirect,AvoidCorsURLLoaderRestartOnRedirect,Translate,AutoDeElevate,"
            + "OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,"
            + "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,PreloadTopChromeWebUI,InitialWebUI,WebUIToolbar,"
            + "SpareRendererForSitePerProcess",
    ];

    private static readonly Lazy<Task<IPlaywright>> Driver = new(() =>
    {
        // Only what fails waits so long; five seconds are short on two cores with two browsers' work.
        Assertions.SetDefaultExpectTimeout(15_000);
        return Playwright.CreateAsync();
    });

    private static readonly Lazy<Task<IBrowser>> Browsers = new(async () =>
        await (await Driver.Value).Chromium.LaunchAsync(new() { ExecutablePath = File.Exists(WithoutWindows) ? WithoutWindows : "/usr/bin/chromium", Args = Flags }));

    private static readonly Lazy<Task<ProgramProcess>> Demonstration = new(async () =>
    {
        var program = await ProgramProcess.StartAsync("demo");
        await program.StopAsync();
        // Hashing is slow by design, and every test signs in.
        await using var db = new SqliteConnection($"Data Source={program.DatabaseFile};Pooling=False");
        await db.OpenAsync();
        await using var command = db.CreateCommand();
        command.CommandText = "UPDATE Accounts SET PasswordHash = $hash WHERE PasswordHash IS NOT NULL";
        command.Parameters.AddWithValue("$hash", QuickHashes.Of(RunningProgram.Password));
        await command.ExecuteNonQueryAsync();
        return program;
    });

    /// <summary>Debian's Chromium, without a window where that package is there.</summary>
    internal static Task<IBrowser> ChromiumAsync() => Browsers.Value;

    /// <summary>Copies a freshly seeded demonstration into a program's folder.</summary>
    internal static async Task CopyDemonstrationAsync(string folder) => Copy((await Demonstration.Value).Folder, folder);

    internal static void Copy(string from, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Browsers.IsValueCreated)
            await (await Browsers.Value).DisposeAsync();
        if (Driver.IsValueCreated)
            (await Driver.Value).Dispose();
        if (Demonstration.IsValueCreated)
            await (await Demonstration.Value).DisposeAsync();
    }
}
