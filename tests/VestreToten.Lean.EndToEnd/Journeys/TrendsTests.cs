using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class TrendsTests(ReadDemonstration read) : IClassFixture<ReadDemonstration>
{
    private const string Manager = "virksomhetsleder@demo.invalid";
    private const string MaxTabs = "The keyboard never came to ";

    [Fact]
    public async Task A_manager_reads_a_unit_by_keyboard_alone_as_chart_and_as_table()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.AtFrontPageAsync(read.Program, Manager);

        await EnterAsync(page, page.Locator("main a[href='/trender']"));
        await page.ExpectAtAsync("/trender");
        await Assertions.Expect(page.GetByTestId("trend-table")).ToBeVisibleAsync();
        await EnterAsync(page, page.Locator("a[href='/trender/hjemmetjenesten-ost']"));
        await page.ExpectAtAsync("/trender/hjemmetjenesten-ost");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Hjemmetjenesten øst");
        await Assertions.Expect(page.GetByTestId("trend-chart").First).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("snittet av ballene i \\d+ uker"));

        var behind = page.GetByTestId("goal-trend").First.Locator("details.behind").Last;
        await Assertions.Expect(behind.Locator("table")).ToBeHiddenAsync();
        await EnterAsync(page, behind.Locator("summary"));
        await Assertions.Expect(behind.Locator("table")).ToBeVisibleAsync();
        Assert.True(await behind.Locator("tbody tr").CountAsync() >= 20);
        await Assertions.Expect(behind.Locator("tbody tr").First.Locator("td").First).ToContainTextAsync("%");
        await EnterAsync(page, page.GetByTestId("how-to-read").Locator("summary"));
        await Assertions.Expect(page.GetByTestId("how-to-read")).ToContainTextAsync("ikke i seg selv en endring");
    }

    [Fact]
    public async Task The_real_shift_is_marked_and_the_quiet_units_are_not()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program, Manager);
        await page.GotoAsync(read.Program.Address + "/trender");

        foreach (var quiet in new[] { "ytterskogen", "hjemmetjenesten-vest", "multetunet" })
        {
            await Assertions.Expect(Row(page, quiet).GetByTestId("trend-chart")).ToBeVisibleAsync();
            await Assertions.Expect(Row(page, quiet)).Not.ToContainTextAsync("mulig endring");
            await Assertions.Expect(Row(page, quiet).Locator("path.ring")).ToHaveCountAsync(0);
        }

        await Assertions.Expect(Row(page, "hjemmetjenesten-ost")).ToContainTextAsync("mulig endring");
        await page.GotoAsync(read.Program.Address + "/trender/hjemmetjenesten-ost");
        var marked = page.GetByTestId("goal-trend").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Vi rekker pausene våre" }) });
        await Assertions.Expect(marked).ToHaveCountAsync(1);
        await Assertions.Expect(marked.Locator(".change")).ToContainTextAsync("færre gode baller enn før. Snakk om det.");
        await Assertions.Expect(marked.Locator("path.ring")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_unit_under_the_threshold_says_so_and_other_branches_are_not_there()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program, Manager);
        await page.GotoAsync(read.Program.Address + "/trender");
        await Assertions.Expect(Row(page, "tyttebaerkroken").GetByTestId("suppressed")).ToHaveTextAsync("for få stemmer til å vise farger");
        await Assertions.Expect(Row(page, "tyttebaerkroken").GetByTestId("trend-chart")).ToHaveCountAsync(0);
        await Assertions.Expect(Row(page, "tyttebaerkroken").Locator(".shares")).ToHaveCountAsync(0);

        await page.GotoAsync(read.Program.Address + "/trender/tyttebaerkroken");
        await Assertions.Expect(page.GetByTestId("suppressed").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("svg.run.large[role=img]")).ToHaveCountAsync(0);
        Assert.DoesNotContain("% grønne", await page.Locator("main").TextContentAsync(), StringComparison.Ordinal);

        foreach (var elsewhere in new[] { "solsida", "vei-og-park", "elvedal", "finnes-ikke" })
            Assert.Equal(404, (await page.GotoAsync($"{read.Program.Address}/trender/{elsewhere}"))!.Status);
        Assert.Equal(404, (await page.GotoAsync(read.Program.Address + "/trender?omrade=oppvekst"))!.Status);
    }

    private static ILocator Row(IPage page, string slug) => page.GetByTestId("trend-table").Locator($"tr:has(a[href='/trender/{slug}'])");

    /// <summary>Goes there by the Tab key, and presses Enter.</summary>
    private static async Task EnterAsync(IPage page, ILocator target)
    {
        await Assertions.Expect(target).ToBeVisibleAsync();
        for (var tabs = 0; !await target.EvaluateAsync<bool>("e => e === document.activeElement"); tabs++)
        {
            Assert.True(tabs < 120, MaxTabs + target);
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
    }
}
