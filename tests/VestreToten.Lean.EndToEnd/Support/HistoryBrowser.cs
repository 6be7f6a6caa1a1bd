using Microsoft.Playwright;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>
/// Chromium as people have it: with its back/forward cache, which Playwright turns off. Without it a page that comes back
/// whole, choices and all, would be seen by no test.
/// </summary>
internal sealed class HistoryBrowser : IAsyncDisposable
{
    private readonly IPlaywright _driver;
    private readonly IBrowser _chromium;

    private HistoryBrowser(IPlaywright driver, IBrowser chromium) => (_driver, _chromium) = (driver, chromium);

    public static async Task<HistoryBrowser> OpenAsync()
    {
        var driver = await Playwright.CreateAsync();
        return new HistoryBrowser(driver, await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            IgnoreDefaultArgs = ["--disable-back-forward-cache"],
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--ignore-certificate-errors",
                "--enable-features=BackForwardCache,CacheControlNoStoreEnterBackForwardCache",
            ],
        }));
    }

    public async Task<IPage> PhoneAsync(bool script = true)
    {
        var context = await _chromium.NewContextAsync(new()
        {
            ViewportSize = new() { Width = 390, Height = 844 }, Locale = "nb-NO", IgnoreHTTPSErrors = true, JavaScriptEnabled = script,
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _driver.Dispose();
    }
}
