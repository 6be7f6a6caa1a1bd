using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class DragTests
{
    [Fact]
    public async Task A_finger_that_moves_at_once_scrolls_and_carries_nothing()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program);
        await page.GotoAsync(read.Program.Address + BoardActions.Board + "/forbedringer");
        var card = page.GetByTestId("column-new").Locator("[data-open]").First;
        await Assertions.Expect(card).ToBeEnabledAsync();
        var (finger, (x, y)) = (await FingerAsync(page), await MiddleAsync(card));

        await finger("touchStart", x, y);
        await finger("touchMove", x + 40, y);
        await Assertions.Expect(page.Locator("[data-dragged]")).ToHaveCountAsync(0);
        await finger("touchEnd", x + 40, y);

        await Assertions.Expect(page.Locator("[data-over], [data-dragged]")).ToHaveCountAsync(0);
    }
}
