using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>By keyboard the focus stays where the eye is, and from every page of the board a link leads back to the meeting.</summary>
public sealed class MeetingFocusTests
{
    [Fact]
    public async Task After_each_press_the_next_button_is_one_tab_away_and_no_key_reveals_by_itself()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program);
        await page.StartMeetingAsync(program);
        await PressFocusedAsync(page, "open-round");
        var code = await page.GetByTestId("join-code").TextContentAsync() ?? "";
        await BoardActions.VoteAsync(program, code, [.. Enumerable.Repeat("ggg", 9)]);
        await page.ExpectBallsAsync(9);

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByTestId("reveal")).ToBeFocusedAsync();
        await PressFocusedAsync(page, "reveal");
        await page.ExpectColoursAsync(1, 9, 0, 0);
        await Assertions.Expect(page.Locator("[role=group]:focus")).ToHaveCountAsync(1);

        await page.Locator("[data-step=who]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-step=who][aria-current=step]")).ToHaveCountAsync(1);
        await PressFocusedAsync(page, "next-step");
        await Assertions.Expect(page.Locator("h1")).ToBeFocusedAsync();
        // A remote has nothing to go on to: it ends no meeting.
        await page.Keyboard.PressAsync(" ");
        await page.Keyboard.PressAsync("PageDown");
        await PressFocusedAsync(page, "end-meeting");
        await Assertions.Expect(page.Locator("h1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task From_every_page_of_the_board_a_link_leads_back_while_the_meeting_goes_on()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        var other = await browser.SignedInAsync(program, width: 1366, height: 768);
        await other.GotoAsync(program.Address + BoardActions.Board + "/gevinster");
        await Assertions.Expect(other.GetByTestId("to-meeting")).ToHaveCountAsync(0);

        await leader.StartMeetingAsync(program);

        await Assertions.Expect(other.GetByTestId("to-meeting")).ToBeVisibleAsync();
        foreach (var path in (string[])["/forbedringer", "/mal", "/trivselsmal", "/loft", "/moter", "/dagsorden"])
        {
            await other.GotoAsync(program.Address + BoardActions.Board + path);
            await Assertions.Expect(other.GetByTestId("to-meeting")).ToBeVisibleAsync();
        }

        await other.GetByTestId("to-meeting").ClickAsync();
        await Assertions.Expect(other.GetByTestId("agenda-step").First).ToBeVisibleAsync();
    }

    private static async Task PressFocusedAsync(IPage page, string mark)
    {
        await page.Pressable($"[data-testid={mark}]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }
}
