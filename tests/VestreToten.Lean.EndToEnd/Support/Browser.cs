using Microsoft.Playwright;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>Debian's Chromium through Playwright, with people in it.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<Browser> OpenAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new Browser(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Flags }));
    }

    /// <summary>A window of its own, with its own cookies.</summary>
    public async Task<IPage> WindowAsync(int width = 1920, int height = 1080, string language = "nb-NO", bool script = true)
    {
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height }, Locale = language, JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    /// <summary>A window where somebody has signed in to the demonstration.</summary>
    public async Task<IPage> SignedInAsync(
        RunningProgram program, string who = "leder@demo.invalid", int width = 1920, int height = 1080, string language = "nb-NO")
    {
        var page = await WindowAsync(width, height, language);
        await page.GotoAsync(program.Address + "/logg-inn");
        await page.GetByTestId("email").FillAsync(who);
        await page.GetByTestId("password").FillAsync(RunningProgram.Password);
        await page.GetByTestId("sign-in").ClickAsync();
        await page.WaitForURLAsync(program.Address + "/");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
