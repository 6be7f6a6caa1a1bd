using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class EmptyFolderTests
{
    private const string Password = "blå kopper på rad ved vinduet";

    private async Task TakeWithPasswordAsync(IPage manager, string link)
    {
        await _presses.OpenAsync(manager, link);
        await _presses.FillAsync(manager, "[data-testid=new-password]", Password);
        await _presses.PressAsync(manager, "invite-accept");
        await manager.ExpectAtAsync("/");
        await LookAsync(manager, "begin-manager");
    }

    /// <summary>That the meeting was held, but no colours before the week is closed.</summary>
    private async Task SeeOnTheDayAsync(IPage manager, ProgramProcess program)
    {
        await _presses.OpenAsync(manager, program.NamedAddress + Board + "/moter");
        await LookAsync(manager, null);
        await _presses.OpenAsync(manager, program.NamedAddress + "/trender");
        await Assertions.Expect(Row(manager)).ToBeVisibleAsync();
        await manager.ExpectNoColoursAsync();
        await LookAsync(manager, null);
    }

    private static async Task SeeWhenTheWeekIsClosedAsync(Browser browser, ProgramProcess program)
    {
        await using var later = await ProgramInside.LaterAsync(program, TimeSpan.FromDays(15));
        var manager = await browser.WindowAsync(1366, 768);
        await manager.GotoAsync(later.Address + "/logg-inn?returnUrl=%2Ftrender");
        await manager.GetByTestId("email").FillAsync(Manager);
        await manager.GetByTestId("password").FillAsync(Password);
        await manager.GetByTestId("sign-in").ClickAsync();
        await Assertions.Expect(Row(manager)).ToContainTextAsync("100");
        await LookAsync(manager, "begin-trends");
    }

    private static ILocator Row(IPage manager) => manager.Locator("[data-testid=trend-table] tr", new() { HasText = "Ytterskogen" });
}
