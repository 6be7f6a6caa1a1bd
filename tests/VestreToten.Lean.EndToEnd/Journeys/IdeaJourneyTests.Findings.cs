using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class IdeaJourneyTests
{
    [Theory]
    [MemberData(nameof(Languages.Of), "en-GB", MemberType = typeof(Languages))]
    public async Task Every_page_of_the_boards_work_is_without_findings_and_has_its_picture(string language)
    {
        await using var browser = await Browser.OpenAsync();
        var suffix = language == "nb-NO" ? "" : "-" + language[..2];
        var leader = await browser.SignedInAsync(read.Program, language: language);
        var board = read.Program.Address + BoardActions.Board;
        await leader.GotoAsync(board);
        await Assertions.Expect(leader.GetByTestId("idea-corner")).ToBeVisibleAsync();
        var ideas = await leader.GetByTestId("idea-corner").Locator("a").GetAttributeAsync("href") ?? "";
        await leader.Locator("summary").ClickAsync();
        await Settle(leader, null);
        foreach (var (page, picture) in new[]
        {
            ("/forbedringer", "improvements"), ("/forbedringer/arkiv?sok=rapport", "archive"), ("/gevinster", "gains"), ("/mal", "service-goals"), ("/trivselsmal", "wellbeing-goals"),
            ("/loft", "escalations"), ("/dagsorden", "agenda"), ("/plakat", "poster"), ("/kalender", "calendar"),
        })
        {
            await leader.GotoAsync(board + page);
            await Assertions.Expect(leader.Locator("h1")).ToBeVisibleAsync();
            await Settle(leader, picture + suffix);
        }

        await leader.GotoAsync(board + "/forbedringer");
        await Assertions.Expect(leader.GetByTestId("propose")).ToBeVisibleAsync();
        await leader.GetByTestId("column-do").GetByTestId("improvement").First.Locator("h3, .title, bdi").First.ClickAsync();
        await Assertions.Expect(leader.GetByTestId("owner")).ToBeVisibleAsync();
        await Settle(leader, "improvement" + suffix);

        var phone = await browser.WindowAsync(390, 844, language, script: true);
        await phone.GotoAsync(ideas);
        await Settle(phone, "idea" + suffix);
        await phone.GetByTestId("idea-send").ClickAsync();
        await Assertions.Expect(phone.Locator("[role=alert]").First).ToBeVisibleAsync();
        await Settle(phone, null);
        await phone.GotoAsync(ideas + "/mal");
        await Settle(phone, "phone-goals" + suffix);
    }

    private static async Task Settle(IPage page, string? picture)
    {
        await page.SettleAsync();
        if (picture is not null)
            await page.PictureAsync(picture, isWhole: page.ViewportSize!.Width < 700);
        await page.ExpectNoFindingsAsync(picture);
    }
}
