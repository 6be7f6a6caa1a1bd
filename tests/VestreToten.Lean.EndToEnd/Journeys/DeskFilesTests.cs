using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>MudBlazor is for desks alone: what a real browser asks for, on which page, and what that weighs.</summary>
public sealed class DeskFilesTests(ReadDemonstration read, ITestOutputHelper output) : IClassFixture<ReadDemonstration>
{
    private const string Package = "_content/MudBlazor";
    private const int Kilobyte = 1024;

    private string Board => read.Program.Address + BoardActions.Board;

    [Fact]
    public async Task Desks_load_MudBlazor_and_nothing_else_does_and_no_page_asks_for_what_its_policy_forbids()
    {
        await using var browser = await Browser.OpenAsync();
        var stranger = await browser.WindowAsync();
        foreach (var path in (string[])["/", "/logg-inn", "/s", "/nothing-here"])
            await ExpectPackageAsync(stranger, path, isThere: false);
        var leader = await browser.SignedInAsync(read.Program);
        foreach (var path in (string[])["/", "/404", BoardActions.Board, BoardActions.Board + "/mote", BoardActions.Board + "/forbedringer", BoardActions.Board + "/forbedringer/1/a3", "/trender", "/trender/ytterskogen"])
            await ExpectPackageAsync(leader, path, isThere: false);
        foreach (var path in (string[])["/moter", "/forbedringer/arkiv", "/gevinster", "/mal", "/trivselsmal", "/loft", "/innstillinger", "/dagsorden", "/plakat", "/kalender"])
            await ExpectPackageAsync(leader, BoardActions.Board + path, isThere: true);
        foreach (var path in (string[])["/konto/nokler", "/varsler"])
            await ExpectPackageAsync(leader, path, isThere: true);
    }

    [Fact]
    public async Task From_wall_to_desk_and_back_by_links_each_document_has_its_own_styles()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program);
        await page.GotoAsync(Board);
        // The circuit has taken the links over.
        await Assertions.Expect(page.Locator("last-contact:not([beat='0'])")).ToHaveCountAsync(1);
        Assert.Equal(0, await PackageLinks(page).CountAsync());
        var spacing = await LetterSpacingAsync(page);

        var requests = Requests.Of(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Møter", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("meetings")).ToBeVisibleAsync();
        Assert.Equal(Board + "/moter", page.Url);
        Assert.Equal(1, await PackageLinks(page).CountAsync());
        Assert.Contains(requests.Addresses, a => a.Contains(Package, StringComparison.Ordinal));
        // MudBlazor's script has come with the page: its menu opens.
        var agenda = page.GetByRole(AriaRole.Menuitem, new() { Name = "Dagsorden" });
        await Until.TrueAsync(() => OpensAsync(page.GetByRole(AriaRole.Button, new() { Name = "Mer" }), agenda), TimeSpan.FromSeconds(20), () => "The menu does not open");
        await page.ExpectNoFindingsAsync("open menu");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(agenda).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Mer" })).ToBeFocusedAsync();

        // From desk to desk the circuit stays.
        requests.Forget();
        await page.GetByRole(AriaRole.Link, new() { Name = "Gevinster", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Gevinster");
        Assert.DoesNotContain(requests.Addresses, a => a.EndsWith("/gevinster", StringComparison.Ordinal));

        await page.GetByRole(AriaRole.Link, new() { Name = "Tavla", Exact = true }).ClickAsync();
        await page.ExpectBallsAsync(13);
        Assert.Equal(Board, page.Url);
        Assert.Equal(0, await PackageLinks(page).CountAsync());
        Assert.Equal(0, await page.Locator("style").CountAsync());
        Assert.Equal(spacing, await LetterSpacingAsync(page));

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Gevinster");
        Assert.Equal(1, await PackageLinks(page).CountAsync());
    }

    [Theory]
    [InlineData("/moter", 230)]
    [InlineData("/forbedringer/arkiv", 230)]
    [InlineData("", 200)]
    [InlineData("/mote", 200)]
    public async Task A_first_load_stays_light(string path, int kilobytes)
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program);
        await page.GotoAsync("about:blank");
        // The sign-in has filled the browser's memory; a first load has none.
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.clearBrowserCache");
        var requests = Requests.Of(page);
        await page.GotoAsync(Board + path);
        await page.SettleAsync();

        var weights = await requests.WeighAsync();
        foreach (var (file, bytes) in weights)
            output.WriteLine($"{bytes / (double)Kilobyte,7:0.0} kB  {file}");
        var whole = weights.Sum(w => w.Bytes);
        output.WriteLine($"{whole / (double)Kilobyte,7:0.0} kB  {BoardActions.Board + path}, limit {kilobytes}");
        Assert.Contains(weights, w => w.Path.EndsWith("/blazor.web.js", StringComparison.Ordinal));
        Assert.InRange(whole, 50 * Kilobyte, kilobytes * Kilobyte);
    }

    private async Task ExpectPackageAsync(IPage page, string path, bool isThere)
    {
        var requests = Requests.Of(page);
        await page.GotoAsync(read.Program.Address + path);
        await page.SettleAsync();
        Assert.Equal((path, isThere ? 2 : 0), (path, requests.Addresses.Count(a => a.Contains(Package, StringComparison.Ordinal))));
        Assert.Empty(requests.Refused);
    }

    private static ILocator PackageLinks(IPage page) => page.Locator($"link[href*='{Package}']");

    private static Task<string> LetterSpacingAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).letterSpacing");

    /// <summary>Whether a press opens the menu: before the circuit has come it does nothing.</summary>
    private static async Task<bool> OpensAsync(ILocator button, ILocator item)
    {
        await button.PressAsync("Enter");
        try
        {
            await item.WaitForAsync(new() { Timeout = 2_000 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
