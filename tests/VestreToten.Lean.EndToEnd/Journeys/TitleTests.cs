using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>What stands on the browser's tab, and what a screen reader says first.</summary>
public sealed class TitleTests(ReadDemonstration read) : IClassFixture<ReadDemonstration>
{
    private const string Watch = """
        document.addEventListener("DOMContentLoaded", () => {
          window.titles = [document.title];
          window.first = document.querySelector("title");
          new MutationObserver(() => {
            if (window.titles.at(-1) !== document.title)
              window.titles.push(document.title);
          }).observe(document, { childList: true, subtree: true, characterData: true });
        });
        """;

    [Fact]
    public async Task It_stays_while_the_page_begins_to_live_and_changes_with_the_page()
    {
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(read.Program, width: 1366, height: 768);
        await leader.AddInitScriptAsync(Watch);
        foreach (var path in (string[])["", "/mote", "/gevinster", "/forbedringer", "/mal", "/moter"])
        {
            await leader.GotoAsync(read.Program.Address + BoardActions.Board + path);
            // The circuit has drawn its own.
            await Until.TrueAsync(
                () => leader.EvaluateAsync<bool>("!first.isConnected && document.title !== ''"), TimeSpan.FromSeconds(15), () => "No circuit has drawn " + path);
            Assert.DoesNotContain("", await leader.EvaluateAsync<string[]>("titles"));
        }

        var before = await leader.TitleAsync();
        await leader.Locator("nav a[href$='/ytterskogen/gevinster']").First.ClickAsync();
        await Assertions.Expect(leader.Locator("h1")).ToContainTextAsync("Gevinster");
        await Assertions.Expect(leader).ToHaveTitleAsync(await leader.Locator("h1").InnerTextAsync());
        Assert.NotEqual(before, await leader.TitleAsync());
    }
}
