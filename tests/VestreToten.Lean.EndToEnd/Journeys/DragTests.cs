using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>Cards carried by mouse and by finger, on the board of improvements and in the matrix.</summary>
public sealed partial class DragTests(ReadDemonstration read) : IClassFixture<ReadDemonstration>
{
    [Theory]
    [InlineData(false, Traits = [Suite.Name, Suite.Long])]
    [InlineData(true)]
    public async Task A_card_is_carried_to_another_column(bool byFinger)
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program);
        await page.GotoAsync(read.Program.Address + BoardActions.Board + "/forbedringer");
        var column = page.GetByTestId("column-new");
        await Assertions.Expect(column.Locator("[data-open]").First).ToBeEnabledAsync();
        var title = await column.Locator("[data-card] [data-open]").First.InnerTextAsync();

        await CarryAsync(page, column.Locator("[data-card] [data-open]").First, page.GetByTestId("column-plan"), byFinger);

        await Assertions.Expect(page.GetByTestId("column-plan").GetByText(title, new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(column.GetByText(title, new() { Exact = true })).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByTestId("column-plan").GetByText(title, new() { Exact = true })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(false, Traits = [Suite.Name, Suite.Long])]
    [InlineData(true)]
    public async Task A_card_is_carried_to_its_field_in_the_matrix_and_on_to_another(bool byFinger)
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program);
        await page.StartMeetingAsync(program);
        await page.Locator("[data-step=priority]").ClickAsync();
        var waiting = page.Locator(".unplaced [data-card]");
        await Assertions.Expect(waiting.First).ToBeVisibleAsync();
        var title = await waiting.Last.Locator(".title").InnerTextAsync();

        await CarryAsync(page, waiting.Last, page.GetByTestId("pick-leavebe"), byFinger);
        await Assertions.Expect(page.GetByTestId("pick-leavebe")).ToContainTextAsync(title);

        var placed = page.GetByTestId("pick-leavebe").Locator("[data-card]").Filter(new() { HasText = title });
        await CarryAsync(page, placed, page.GetByTestId("pick-jewel"), byFinger);
        await Assertions.Expect(page.GetByTestId("pick-jewel")).ToContainTextAsync(title);
        await Assertions.Expect(page.GetByTestId("pick-leavebe")).Not.ToContainTextAsync(title);
    }

    /// <summary>Takes hold of a card, waits until it is lifted, carries it and lets go.</summary>
    private static async Task CarryAsync(IPage page, ILocator card, ILocator to, bool byFinger)
    {
        var ((x, y), (toX, toY)) = (await MiddleAsync(card), await MiddleAsync(to));
        if (!byFinger)
        {
            await page.Mouse.MoveAsync(x, y);
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync(x + 20, y + 20);
            await Assertions.Expect(page.Locator("[data-dragged]")).ToHaveCountAsync(1);
            await page.Mouse.MoveAsync(toX, toY, new() { Steps = 4 });
            await Assertions.Expect(page.Locator("[data-over]")).ToHaveCountAsync(1);
            await page.Mouse.UpAsync();
            return;
        }

        var finger = await FingerAsync(page);
        await finger("touchStart", x, y);
        await Assertions.Expect(page.Locator("[data-dragged]")).ToHaveCountAsync(1);
        await finger("touchMove", (x + toX) / 2, (y + toY) / 2);
        await finger("touchMove", toX, toY);
        await Assertions.Expect(page.Locator("[data-over]")).ToHaveCountAsync(1);
        await finger("touchEnd", toX, toY);
    }

    /// <summary>Real touch events of the browser's own, not made up in the page.</summary>
    private static async Task<Func<string, float, float, Task>> FingerAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        return (type, x, y) => session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type,
            ["touchPoints"] = type == "touchEnd" ? Array.Empty<object>() : new object[] { new Dictionary<string, object> { ["x"] = x, ["y"] = y } },
        });
    }

    private static async Task<(float X, float Y)> MiddleAsync(ILocator element)
    {
        await element.ScrollIntoViewIfNeededAsync();
        var box = await element.BoundingBoxAsync() ?? throw new InvalidOperationException("Not on the screen.");
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }
}
