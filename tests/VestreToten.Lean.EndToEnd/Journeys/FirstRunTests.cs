using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>From an empty folder to the first meeting held: whoever sets up is led by the unit's own board.</summary>
public sealed class FirstRunTests
{
    private const string Board = "/tavle/ytterskogen";

    [Fact, Trait(Suite.Name, Suite.Long)]
    public async Task Whoever_sets_up_is_led_to_the_first_meeting()
    {
        await using var program = await ProgramProcess.StartAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.WindowAsync(1366, 768);
        await page.GotoAsync(program.Output.Split('\n').Single(line => line.Contains("/oppsett/", StringComparison.Ordinal)).Trim());
        await Assertions.Expect(page.Locator("[name=leads]")).ToBeCheckedAsync();
        foreach (var (field, value) in new[]
        {
            ("kommune", "Vestre Toten kommune"), ("unit", "Ytterskogen"), ("staff", "6"), ("time", "13:30"), ("name", "Kari Nordmann"),
            ("email", "kari@kommune.invalid"), ("password", "en hel setning her"),
        })
            await page.FillAsync("#" + field, value);
        await page.SelectOptionAsync("#day", "thursday");
        await page.ClickAsync("button.primary");

        await Assertions.Expect(page).ToHaveURLAsync(program.Address + Board);
        await Assertions.Expect(page.GetByTestId("first-goals-take")).ToBeEnabledAsync();
        await page.EvaluateAsync("async () => { await document.fonts.ready; }");
        await page.ExpectNoFindingsAsync("the guide");
        await Assertions.Expect(page.GetByTestId("guide-goals")).ToHaveAttributeAsync("data-done", "false");
        await page.GetByTestId("first-goal-2").FillAsync("Alle blir hørt i rapporten");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("guide-goals")).ToHaveAttributeAsync("data-done", "true");
        await Assertions.Expect(page.GetByTestId("guide-goals")).ToContainTextAsync("Alle blir hørt i rapporten");
        await Assertions.Expect(page.GetByTestId("guide-goals").Locator("h3")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".said").First).ToContainTextAsync("Lagret: trivselsmålene.");
        await page.ExpectNoFindingsAsync("goals taken");

        await page.GetByTestId("guide-to-poster").ClickAsync();
        await Assertions.Expect(page.GetByTestId("poster")).ToBeVisibleAsync();
        await page.GotoAsync(program.Address + Board);
        await Assertions.Expect(page.GetByTestId("guide-poster")).ToHaveAttributeAsync("data-done", "true");
        await Assertions.Expect(page.GetByTestId("idea-corner")).ToBeVisibleAsync();

        await page.Pressable("[data-testid=start-meeting]").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(program.Address + Board + "/mote", new() { Timeout = 30_000 });
        await page.Pressable("[data-testid=open-round]").ClickAsync();
        var code = await page.GetByTestId("join-code").TextContentAsync() ?? "";
        await BoardActions.VoteAsync(program, code, [.. Enumerable.Repeat("gpr", 5)]);
        await page.ExpectBallsAsync(5);
        await page.RevealAsync();
        await page.ExpectColoursAsync(1, 5, 0, 0);
        await page.Pressable("[data-testid=agenda-step][data-step=thanks]").ClickAsync();
        await page.Pressable("[data-testid=end-meeting]").ClickAsync();
        await Assertions.Expect(page.GetByTestId("end-meeting")).ToHaveCountAsync(0);
        await page.GotoAsync(program.Address + Board);
        await Assertions.Expect(page.GetByTestId("vase-1")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("first-meeting")).ToHaveCountAsync(0);
    }
}
