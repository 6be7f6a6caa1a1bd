using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>What is typed on a wall outlives Escape and another screen's Neste, also before its field has been left.</summary>
public sealed class KeptDraftsTests
{
    [Fact]
    public async Task A_dialog_asks_before_what_is_typed_is_lost_and_the_keyboard_goes_on_where_it_was()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program);
        await page.StartMeetingAsync(program);
        await page.Locator("[data-step=status]").ClickAsync();
        await OpenByKeyAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("offer-gain")).ToBeFocusedAsync();

        await OpenByKeyAsync(page);
        await page.GetByTestId("gain-quality").FocusAsync();
        // Escape comes before the field has been left.
        await page.Keyboard.TypeAsync("Roligere morgener");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByTestId("dialog-go-on")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByTestId("dialog-go-on")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("gain-quality")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByTestId("gain-quality")).ToHaveValueAsync("Roligere morgener");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByTestId("dialog-go-on")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("gain-quality")).ToBeFocusedAsync();

        await page.GetByTestId("step-dialog-close").ClickAsync();
        await page.GetByTestId("dialog-discard").ClickAsync();
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("offer-gain")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Half_a_suggestion_waits_for_its_writer_when_another_screen_goes_on()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var writer = await browser.SignedInAsync(program);
        var other = await browser.SignedInAsync(program);
        await writer.StartMeetingAsync(program);
        await other.GotoAsync(program.Address + BoardActions.Board + "/mote");
        await other.Pressable("[data-step=ideas]").ClickAsync();
        await Assertions.Expect(writer.GetByTestId("quick-title")).ToBeEditableAsync();
        await writer.GetByTestId("quick-title").FocusAsync();
        await writer.Keyboard.TypeAsync("Krok ved døra");
        await Task.Delay(500, TestContext.Current.CancellationToken);
        await Assertions.Expect(writer.GetByTestId("quick-title")).ToHaveValueAsync("Krok ved døra");

        await other.Pressable("[data-step=who]").ClickAsync();
        await Assertions.Expect(writer.GetByTestId("kept-draft")).ToContainTextAsync("Krok ved døra");
        await other.Pressable("[data-step=ideas]").ClickAsync();
        await Assertions.Expect(writer.GetByTestId("quick-title")).ToHaveValueAsync("Krok ved døra");
        await Assertions.Expect(writer.GetByTestId("kept-draft")).ToHaveCountAsync(0);
        await writer.GetByTestId("quick-suggestion").ClickAsync();
        await Assertions.Expect(writer.GetByTestId("quick-title")).ToHaveValueAsync("");
        await writer.Pressable("[data-testid=next-step]").ClickAsync();
        await Assertions.Expect(writer.GetByTestId("quick-title")).ToHaveCountAsync(0);
    }

    private static async Task OpenByKeyAsync(IPage page)
    {
        await page.GetByTestId("offer-gain").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("gain-title")).ToBeVisibleAsync();
    }
}
