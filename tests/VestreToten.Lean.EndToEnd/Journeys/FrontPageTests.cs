using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed class FrontPageTests
{
    [Fact]
    public async Task A_link_pressed_before_the_page_has_come_alive_leads_where_it_says()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program);
        // The circuit of the list of meetings answers when the link's page is under way. A browser that leaves the page does not
        // care; a page fetched to be patched into this one would come after it.
        var (pressed, drawn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteWebSocketAsync(new Regex("_blazor"), socket =>
        {
            var server = socket.ConnectToServer();
            var before = pressed.Task;
            server.OnMessage(frame => before = SendAfterAsync(before, socket, frame));
            socket.OnMessage(frame =>
            {
                if (frame.Binary is { } bytes && bytes.AsSpan().IndexOf("OnRenderCompleted"u8) >= 0)
                    drawn.TrySetResult();
                Send(server, frame);
            });
        });
        await page.RouteAsync("**/forbedringer", async route =>
        {
            pressed.TrySetResult();
            if (route.Request.ResourceType != "document")
                await drawn.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(program.Address + BoardActions.Board + "/moter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Forbedringer", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-testid=propose]")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await page.Locator("last-contact:not([beat='0'])").WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 30_000 });
        await Assertions.Expect(page.Locator("[data-testid=propose]")).ToBeVisibleAsync();
        Assert.Equal(program.Address + BoardActions.Board + "/forbedringer", page.Url);
    }

    [Fact]
    public async Task The_circuit_leaves_the_focus_alone_on_a_page_that_was_loaded_and_moves_it_to_the_heading_of_the_next()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program);
        await page.GotoAsync(program.Address + "/varsler");
        await Assertions.Expect(page.GetByTestId("digest-save")).ToBeEnabledAsync(new() { Timeout = 15_000 });
        await page.GetByTestId("digest-weekly").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.GetByTestId("digest-weekly")).Not.ToBeCheckedAsync();
        await Assertions.Expect(page.GetByTestId("digest-weekly")).ToBeFocusedAsync();

        // Its answer comes after the circuit has taken the links over: a link pressed before is the browser's own. Between
        // desks the circuit stays.
        await page.GotoAsync(program.Address + BoardActions.Board + "/dagsorden");
        var lines = await page.Locator(".lines > li").CountAsync();
        await Assertions.Expect(page.GetByTestId("agenda-add")).ToBeEnabledAsync();
        await page.GetByTestId("agenda-add").ClickAsync();
        await Assertions.Expect(page.Locator(".lines > li")).ToHaveCountAsync(lines + 1);
        await page.GetByRole(AriaRole.Link, new() { Name = "Mål", Exact = true }).ClickAsync();
        // The new line is not saved.
        await page.GetByTestId("leave-confirm").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Mål");
        await Assertions.Expect(page.Locator("h1")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("leder@demo.invalid", 1366)]
    [InlineData("ansatt@demo.invalid", 390, Traits = [Suite.Name, Suite.Long])]
    [InlineData("virksomhetsleder@demo.invalid", 320)]
    public async Task Today_fits_every_screen_and_has_no_findings(string who, int width)
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program, who);
        await page.SetViewportSizeAsync(width, 800);
        foreach (var address in who.StartsWith("leder", StringComparison.Ordinal) ? ["/", "/trender/ytterskogen"] : (string[])["/"])
        {
            await page.GotoAsync(program.Address + address);
            foreach (var menu in await page.Locator("nav summary:visible").AllAsync())
                await menu.ClickAsync();
            await page.ExpectNoFindingsAsync();
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), address);
        }
    }

    private static async Task SendAfterAsync(Task before, IWebSocketRoute to, IWebSocketFrame frame)
    {
        await before;
        Send(to, frame);
    }

    private static void Send(IWebSocketRoute to, IWebSocketFrame frame)
    {
        if (frame.Binary is { } bytes)
            to.Send(bytes);
        else
            to.Send(frame.Text!);
    }
}
