using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>Menus and tables at desks: by keyboard, in every language, from a small phone to a large screen.</summary>
public sealed class DeskPagesTests(ReadDemonstration read) : IClassFixture<ReadDemonstration>
{
    private string Board => read.Program.Address + BoardActions.Board;

    [Fact]
    public async Task A_heading_puts_the_archive_in_order_and_the_address_keeps_it()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program, width: 1366, height: 768);
        await page.GotoAsync(Board + "/forbedringer/arkiv");
        var titles = page.GetByTestId("archive").GetByTestId("improvement");
        var newest = await titles.AllInnerTextsAsync();
        var sort = page.Locator("th", new() { HasText = "Hva gjelder det?" }).GetByRole(AriaRole.Button);
        await Until.TrueAsync(
            async () =>
            {
                await sort.PressAsync("Enter");
                await page.WaitForTimeoutAsync(300);
                return page.Url.EndsWith("orden=-title", StringComparison.Ordinal);
            },
            TimeSpan.FromSeconds(20), () => "The order does not come into the address");
        await Assertions.Expect(titles.First).ToHaveTextAsync(newest.Order(StringComparer.Ordinal).Last());
        await page.ReloadAsync();
        Assert.Equal(newest.OrderDescending(StringComparer.Ordinal), await titles.AllInnerTextsAsync());
    }

    [Fact]
    public async Task The_meetings_can_be_put_in_order_by_every_heading_and_each_leads_to_its_minutes()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program, width: 1366, height: 768);
        await page.GotoAsync(Board + "/moter");
        var rows = page.Locator("[data-testid=meetings] tbody tr");
        var newest = await rows.First.InnerTextAsync();
        var week = page.Locator("th", new() { HasText = "Uke" });
        await Until.TrueAsync(
            async () =>
            {
                await week.GetByRole(AriaRole.Button).PressAsync("Enter");
                await page.WaitForTimeoutAsync(300);
                return await week.GetAttributeAsync("aria-sort") == "ascending";
            },
            TimeSpan.FromSeconds(20), () => "The meetings stay as they are");
        await Assertions.Expect(rows.First).Not.ToHaveTextAsync(newest, new() { UseInnerText = true });
        foreach (var heading in (string[])["Dag", "Status", "Stemte"])
        {
            var column = page.GetByRole(AriaRole.Columnheader, new() { Name = heading + " Sorter", Exact = true });
            await column.GetByRole(AriaRole.Button).ClickAsync();
            await Assertions.Expect(column).ToHaveAttributeAsync("aria-sort", "ascending");
        }

        await page.Locator("[data-testid=meetings] tbody a").Last.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Referat");
        await Assertions.Expect(page.Locator(".row-of-pages [aria-current=true]")).ToHaveTextAsync("Møter");
    }

    [Theory]
    [InlineData("ansatt@demo.invalid", "I dag Tavla Forbedringer Trivselsmål Mål Gevinster Orden Løft Møter Trender")]
    [InlineData("leder@demo.invalid", "I dag Tavla Forbedringer Trivselsmål Mål Gevinster Orden Løft Møter Trender Mer")]
    public async Task A_menu_holds_what_its_reader_may_open_and_marks_the_page(string who, string words)
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program, who, 1366, 768);
        await page.GotoAsync(Board + "/mal");
        await Assertions.Expect(page.Locator(".row-of-pages")).ToHaveTextAsync(words, new() { UseInnerText = true });
        await Assertions.Expect(page.Locator(".row-of-pages [aria-current=page]")).ToHaveTextAsync("Mål");
        foreach (var link in await page.Locator(".row-of-pages a").EvaluateAllAsync<string[]>("links => links.map(a => a.href)"))
            Assert.Equal((link, 200), (link, (await page.Context.APIRequest.GetAsync(link)).Status));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".desk-menu")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("leder@demo.invalid", "I dag Tavla Forbedringer Trivselsmål Mål Gevinster Orden Løft Møter Trender Mer")]
    [InlineData("virksomhetsleder@demo.invalid", "I dag Trender Tidsregnskap")]
    public async Task The_page_of_ones_own_e_mail_has_the_menu_of_where_one_works(string who, string words)
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program, who, 1366, 768);
        await page.GotoAsync(read.Program.Address + "/varsler");
        await Assertions.Expect(page.Locator(".row-of-pages")).ToHaveTextAsync(words, new() { UseInnerText = true });
        await Assertions.Expect(page.Locator(".desk-place")).ToHaveCountAsync(0);
        await page.ExpectNoFindingsAsync("/varsler");
    }

    [Theory]
    [InlineData("nb-NO", 1920, Traits = [Suite.Name, Suite.Long])]
    [InlineData("nn-NO", 768, Traits = [Suite.Name, Suite.Long])]
    [InlineData("nn-NO", 390)]
    [InlineData("en-GB", 320, Traits = [Suite.Name, Suite.Long])]
    public async Task Every_desk_of_a_board_fits_and_has_targets_that_a_finger_hits(string language, int width)
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program, width: width, height: 844, language: language);
        foreach (var path in (string[])["/moter", "/forbedringer/arkiv", "/forbedringer/arkiv?sok=finnesikke", "/gevinster", "/mal", "/trivselsmal", "/loft", "/innstillinger", "/dagsorden", "/plakat", "/kalender"])
        {
            await page.GotoAsync(Board + path);
            await page.SettleAsync();
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{path} is wider than {width}");
            var small = await page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('.desk-top a, .desk-top button')].filter(e => e.getBoundingClientRect().height > 0 && e.getBoundingClientRect().height < 44).map(e => e.textContent)");
            Assert.Empty(small);
            await page.ExpectNoFindingsAsync($"{path} {width}");
        }
    }
}
