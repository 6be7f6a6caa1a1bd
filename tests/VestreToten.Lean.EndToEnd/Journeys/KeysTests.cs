using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>A key, from the page where it is made to the program that uses it; and the pages around it under axe's eyes.</summary>
public sealed partial class KeysTests(ReadDemonstration read) : IClassFixture<ReadDemonstration>
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("LEAN_PICTURES");

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_made_by_keyboard_used_by_a_program_and_withdrawn()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.AtFrontPageAsync(program, "virksomhetsleder@demo.invalid", 1366, 768);
        await Assertions.Expect(page.Locator("a[href='/konto/nokler']")).ToBeVisibleAsync();
        await page.GotoAsync(program.Address + "/konto/nokler");
        await Assertions.Expect(page.GetByTestId("token-make")).ToBeEnabledAsync();
        await page.GetByTestId("token-make").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#name-fault")).ToBeVisibleAsync();
        await LookAsync(page, "keys-fault");
        await page.GetByTestId("token-name").FocusAsync();
        await page.Keyboard.TypeAsync("Power BI for omsorg");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#password-fault")).ToBeVisibleAsync();
        await page.GetByTestId("token-password").FocusAsync();
        await page.Keyboard.TypeAsync("noe helt annet");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#password-fault")).ToHaveTextAsync("Passordet stemmer ikke. Prøv igjen.");
        await Assertions.Expect(page.GetByTestId("token-password")).ToHaveValueAsync("");
        await LookAsync(page, "keys-password");
        await page.Keyboard.TypeAsync(RunningProgram.Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("token-secret")).ToBeFocusedAsync();
        var secret = await page.GetByTestId("token-secret").InputValueAsync();
        await LookAsync(page, "keys-made");

        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(program.Address) };
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(client, "/api/v1/units"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        using var units = JsonDocument.Parse(await client.GetStringAsync("/api/v1/units?limit=500", Now));
        Assert.Contains("ytterskogen", units.RootElement.GetProperty("items").EnumerateArray().Select(u => u.GetProperty("unit").GetString()));
        foreach (var list in new[] { "tallies", "meetings", "improvements", "gains" })
            Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "/api/v1/" + list));

        // Seen anew, the key is gone and its day of use is there.
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByTestId("token-revoke")).ToBeEnabledAsync();
        Assert.Equal(0, await page.GetByTestId("token-secret").CountAsync());
        await Assertions.Expect(page.Locator("[data-testid=tokens] tbody tr")).Not.ToContainTextAsync("aldri");
        await page.GetByTestId("token-revoke").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("token-confirm")).ToBeFocusedAsync();
        await LookAsync(page, "keys-ask");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-testid=tokens] tbody tr")).ToHaveCountAsync(0);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(client, "/api/v1/units"));
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Now);
        return answer.StatusCode;
    }

    /// <summary>Axe finds nothing and nothing is wider than the screen; where pictures are asked for, one is taken.</summary>
    private static async Task LookAsync(IPage page, string name)
    {
        if (Pictures is not null)
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png"), FullPage = true });
        await page.ExpectNoFindingsAsync(name);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), name + " is wider than the screen");
    }
}
