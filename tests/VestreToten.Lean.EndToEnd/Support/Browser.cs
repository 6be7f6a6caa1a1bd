using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>The people of one test, each with a window and cookies of their own.</summary>
public sealed partial class Browser : IAsyncDisposable
{
    private readonly IBrowser _chromium;
    private readonly List<IBrowserContext> _contexts = [];

    private Browser(IBrowser chromium) => _chromium = chromium;

    public static async Task<Browser> OpenAsync() => new(await SharedThings.ChromiumAsync());

    /// <param name="trustsAll">Whether certificates of a test's own authority are taken.</param>
    public async Task<IPage> WindowAsync(
        int width = 1920, int height = 1080, string language = "nb-NO", bool script = true, bool touch = false, bool trustsAll = false)
    {
        var context = await _chromium.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height }, Locale = language, JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce, HasTouch = touch, IgnoreHTTPSErrors = trustsAll,
        });
        _contexts.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>
    /// A window whose owner has signed in to the demonstration, and that shows nothing yet. The form is sent without a page: most
    /// tests want another one, and the front page costs the browser as much as a whole step of theirs.
    /// </summary>
    public async Task<IPage> SignedInAsync(
        RunningProgram program, string who = "leder@demo.invalid", int width = 1920, int height = 1080, string language = "nb-NO", bool touch = false,
        bool script = true)
    {
        var page = await WindowAsync(width, height, language, script, touch);
        var request = page.Context.APIRequest;
        var form = await request.GetAsync(program.Address + "/logg-inn");
        var token = Token().Match(await form.TextAsync()).Groups[1].Value;
        var fields = request.CreateFormData();
        fields.Set("__RequestVerificationToken", token).Set("email", who).Set("password", RunningProgram.Password);
        var answer = await request.PostAsync(program.Address + "/logg-inn", new() { Form = fields, MaxRedirects = 0 });
        Assert.Equal(303, answer.Status);
        return page;
    }

    /// <summary>The same, at the front page.</summary>
    public async Task<IPage> AtFrontPageAsync(
        RunningProgram program, string who = "leder@demo.invalid", int width = 1920, int height = 1080, string language = "nb-NO")
    {
        var page = await SignedInAsync(program, who, width, height, language);
        await page.GotoAsync(program.Address + "/");
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

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
