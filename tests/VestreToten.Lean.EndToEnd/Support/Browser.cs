using Microsoft.Playwright;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>The people of one test, each with a window and cookies of their own.</summary>
public sealed class Browser : IAsyncDisposable
{
    private readonly IBrowser _chromium;
    private readonly List<IBrowserContext> _contexts = [];

    private Browser(IBrowser chromium) => _chromium = chromium;

    public static async Task<Browser> OpenAsync() => new(await SharedThings.ChromiumAsync());

    public async Task<IPage> WindowAsync(int width = 1920, int height = 1080, string language = "nb-NO", bool script = true, bool touch = false)
    {
        var context = await _chromium.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height }, Locale = language, JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce, HasTouch = touch,
        });
        _contexts.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>A window where somebody has signed in to the demonstration.</summary>
    public async Task<IPage> SignedInAsync(
        RunningProgram program, string who = "leder@demo.invalid", int width = 1920, int height = 1080, string language = "nb-NO", bool touch = false,
        bool script = true)
    {
        var page = await WindowAsync(width, height, language, script, touch);
        await page.GotoAsync(program.Address + "/logg-inn");
        await page.GetByTestId("email").FillAsync(who);
        await page.GetByTestId("password").FillAsync(RunningProgram.Password);
        await page.GetByTestId("sign-in").ClickAsync();
        await page.WaitForURLAsync(program.Address + "/");
        return page;
    }

    /// <summary>Gives a window Chromium's own authenticator, in memory, which says yes.</summary>
    public static async Task AddAuthenticatorAsync(IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
            await context.DisposeAsync();
    }
}
