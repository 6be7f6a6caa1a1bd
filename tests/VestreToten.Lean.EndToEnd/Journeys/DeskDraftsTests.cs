using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>What is typed at a desk outlives a link in the menu, the browser's way back, and a reload.</summary>
public sealed class DeskDraftsTests
{
    [Fact]
    public async Task A_page_asks_before_it_is_left_while_something_is_typed()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program);
        await page.GotoAsync(program.Address + BoardActions.Board + "/gevinster");
        // A link that is pressed before the circuit has come is the browser's own.
        await page.SettleAsync();
        await page.Locator("nav a[href$='/mal']").ClickAsync();
        await page.Locator("main a[href$='/trivselsmal']").ClickAsync();
        // A page within the circuit begins at its heading, and from then on the focus is the reader's.
        await Assertions.Expect(page.Locator("h1")).ToBeFocusedAsync();
        var field = page.GetByTestId("goal-new");
        // The way back in the middle of a word, before the server has been told of any.
        await field.EvaluateAsync("e => { e.value = 'Vi rek'; e.dispatchEvent(new Event('input', { bubbles: true })); history.back(); }");
        await page.GetByTestId("leave-cancel").ClickAsync();
        await Assertions.Expect(page.GetByTestId("leave-dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(field).ToHaveValueAsync("Vi rek");
        await field.FillAsync("");
        await field.FocusAsync();
        await page.Keyboard.TypeAsync("Vi rekker kaffen");

        await page.Locator("nav a[href$='/moter']").ClickAsync();
        await page.GetByTestId("leave-cancel").ClickAsync();
        await Assertions.Expect(page.GetByTestId("leave-dialog")).ToHaveCountAsync(0);
        await page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        await page.GetByTestId("leave-cancel").ClickAsync();
        await Assertions.Expect(page.GetByTestId("leave-dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(field).ToHaveValueAsync("Vi rekker kaffen");

        // A reload before the field has been left, which the browser asks about.
        await field.FillAsync("Vi rekker kaffen varm");
        await Task.Delay(500, TestContext.Current.CancellationToken);
        var asked = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.DismissAsync();
        };
        await page.EvaluateAsync("() => { setTimeout(() => location.reload(), 0); }");
        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken));
        await Assertions.Expect(field).ToHaveValueAsync("Vi rekker kaffen varm");

        await page.Locator("nav a[href$='/moter']").ClickAsync();
        await page.GetByTestId("leave-confirm").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(program.Address + BoardActions.Board + "/moter");
    }

    [Fact]
    public async Task What_is_saved_or_untouched_asks_nothing()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program);
        foreach (var path in (string[])["/gevinster", "/loft", "/mal", "/dagsorden", "/innstillinger", "/trivselsmal"])
        {
            await page.GotoAsync(program.Address + BoardActions.Board + path);
            await Assertions.Expect(page.Locator("[data-holds-drafts]")).ToHaveCountAsync(1);
            await page.Locator("nav a[href$='/moter']").ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(program.Address + BoardActions.Board + "/moter");
        }

        await page.GotoAsync(program.Address + BoardActions.Board + "/innstillinger");
        await page.GetByTestId("settings-staff").FillAsync("15");
        await page.GetByTestId("settings-save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("saved")).ToBeVisibleAsync();
        await page.Locator("nav a[href$='/moter']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(program.Address + BoardActions.Board + "/moter");
    }
}
