using System.Collections.Concurrent;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>Every page in every state and language: nothing for axe to find, nothing cut, and a picture for the documents.</summary>
public sealed partial class PicturesTests
{
    private static readonly string[] LongGoals =
    [
        "Vi hjelper hverandre når det er travelt, og sier fra i god tid når vi trenger en ekstra hånd på laget",
        "Alle blir hørt i rapporten, også de som er nye, vikarer og de som helst sitter stille og lytter på oss",
        "Vi går hjem med god samvittighet fordi oppgavene er fordelt rettferdig mellom alle på vakt hver dag i år",
    ];

    [Theory]
    [MemberData(nameof(Languages.Of), "nb-NO", MemberType = typeof(Languages))]
    public async Task Every_page_is_without_findings_and_has_its_picture(string language)
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var suffix = language == "nb-NO" ? "" : "-" + language[..2];
        var phone = await browser.WindowAsync(390, 844, language);
        var leader = await browser.SignedInAsync(program, language: language);

        await Look(phone, program.Address + "/", "front-phone" + suffix);
        await Look(phone, program.Address + "/logg-inn", "sign-in" + suffix);
        await Look(phone, program.Address + "/s", "code" + suffix);
        await Look(phone, program.Address + "/s/KTRMPXWH", null);
        await Look(phone, program.Address + "/nothing-here", null);
        await Look(leader, program.Address + "/", "front" + suffix);
        await leader.GotoAsync(program.Address + BoardActions.Board);
        await leader.ExpectBallsAsync(13);
        await Settle(leader, "wall" + suffix);
        await leader.StartMeetingAsync(program);
        await Settle(leader, "meeting-ready" + suffix);
        var code = await leader.OpenRoundAsync();
        await BoardActions.VoteAsync(program, code, "ggg", "gpg", "ppg", "grg", "ggr", "prp", "ggg", "gpp", "grg");
        await leader.ExpectBallsAsync(9);
        await Settle(leader, "meeting-open" + suffix);
        await Look(phone, $"{program.Address}/s/{code}", "ballot" + suffix);
        await phone.GetByTestId("goal-1").Locator("label").Nth(0).ClickAsync();
        await phone.GetByTestId("goal-2").Locator("label").Nth(1).ClickAsync();
        await phone.GetByTestId("goal-3").Locator("label").Nth(2).ClickAsync();
        await Settle(phone, "ballot-chosen" + suffix);
        await phone.GetByTestId("cast").ClickAsync();
        await Assertions.Expect(phone.GetByTestId("cast-receipt")).ToBeVisibleAsync();
        await Settle(phone, "receipt" + suffix);
        await leader.GotoAsync(program.Address + BoardActions.Board);
        await leader.ExpectBallsAsync(10);
        await Settle(leader, "wall-open" + suffix);
        await leader.GotoAsync(program.Address + BoardActions.Board + "/mote");
        await leader.RevealAsync();
        await leader.ExpectColoursAsync(1, 8, 2, 0);
        await Settle(leader, "meeting-revealed" + suffix);
        await Look(phone, $"{program.Address}/s/{code}", null);
        await leader.GetByTestId("next-step").ClickAsync();
        await leader.GetByTestId("verdict-adjust").First.ClickAsync();
        await leader.GetByTestId("goal-text").FillAsync("x");
        await leader.GetByTestId("goal-save").ClickAsync();
        await Assertions.Expect(leader.Locator("[role=alert]")).ToBeVisibleAsync();
        await Settle(leader, "goals" + suffix);
        await leader.GetByTestId("goal-text").FillAsync("Vi hjelper hverandre, også når det er rolig");
        await leader.GetByTestId("goal-save").ClickAsync();
        await leader.Pressable("[data-testid=agenda-step][data-step=thanks]").ClickAsync();
        await Assertions.Expect(leader.Locator(".thanks summary")).ToBeVisibleAsync();
        await Settle(leader, "thanks" + suffix);
        await leader.GetByTestId("end-meeting").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("start-meeting")).ToBeVisibleAsync();
        await Settle(leader, null);
        await Look(leader, program.Address + BoardActions.Board + "/moter", "meetings" + suffix);
        await leader.Locator("tbody a").First.ClickAsync();
        await Assertions.Expect(leader.Locator("h2").First).ToBeVisibleAsync();
        await Settle(leader, "minutes" + suffix);
        await Look(leader, program.Address + "/tavle/finnes-ikke", null);
    }

    private static async Task Look(IPage page, string address, string? picture)
    {
        await page.GotoAsync(address);
        await Settle(page, picture);
    }

    private static async Task Settle(IPage page, string? picture)
    {
        await page.SettleAsync();
        if (picture is not null)
            await page.PictureAsync(picture, isWhole: page.ViewportSize!.Width < 700);
        await page.ExpectNoFindingsAsync(picture);
    }
}
