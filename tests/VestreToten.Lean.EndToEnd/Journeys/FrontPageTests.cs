using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>The front page of those who are signed in.</summary>
public sealed class FrontPageTests
{
    [Fact]
    public async Task A_link_pressed_before_the_page_has_come_alive_leads_where_it_says()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program);
        // The circuit of the front page answers when the link's page is under way. A browser that leaves the page does not
        // care; a page fetched to be patched into this one would come after it.
        var pressed = new TaskCompletionSource();
        await page.RouteWebSocketAsync(new Regex("_blazor"), socket =>
        {
            var server = socket.ConnectToServer();
            var before = pressed.Task;
            server.OnMessage(frame => before = SendAfterAsync(before, socket, frame));
        });
        await page.RouteAsync("**/varsler", async route =>
        {
            pressed.TrySetResult();
            if (route.Request.ResourceType != "document")
                await Assertions.Expect(page.Locator("h1:focus")).ToHaveCountAsync(1);
            await route.ContinueAsync();
        });
        await page.GotoAsync(program.Address + "/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Varsler på e-post" }).ClickAsync();

        await Assertions.Expect(page.GetByTestId("digest-save")).ToBeEnabledAsync(new() { Timeout = 15_000 });
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Varsler på e-post");
        Assert.Equal(program.Address + "/varsler", page.Url);
    }

    private static async Task SendAfterAsync(Task before, IWebSocketRoute to, IWebSocketFrame frame)
    {
        await before;
        if (frame.Binary is { } bytes)
            to.Send(bytes);
        else
            to.Send(frame.Text!);
    }
}
