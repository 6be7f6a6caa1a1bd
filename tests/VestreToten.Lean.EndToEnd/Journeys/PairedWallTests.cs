using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>A wall without account, mouse or keyboard: paired from a phone, unlocked by remote and by PIN, disconnected in a meeting.</summary>
public sealed class PairedWallTests
{
    private const string Pin = "470913";

    [Fact]
    public async Task A_wall_is_paired_runs_a_step_locks_survives_a_restart_and_is_disconnected()
    {
        await using var program = await ProgramProcess.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var wall = await browser.WindowAsync();
        await wall.GotoAsync(program.Address + "/skjerm");
        await wall.ExpectNoFindingsAsync("pairing");
        var code = await wall.GetByTestId("pair-code").InnerTextAsync();

        var phone = await browser.SignedInAsync(program, width: 390, height: 844);
        await phone.GotoAsync(program.Address + "/skjermer?kode=" + code.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
        await phone.GetByTestId("pair-name").FillAsync("Pauserommet");
        await phone.ExpectNoFindingsAsync("confirming");
        await phone.GetByTestId("pair-confirm").ClickAsync();
        await Assertions.Expect(phone.GetByTestId("wall-device").Filter(new() { HasText = "Pauserommet" })).ToHaveAttributeAsync("data-revoked", "false");
        await wall.ExpectAtAsync(program.Address + BoardActions.Board, 60_000);
        await Assertions.Expect(wall.GetByTestId("wall-unlock")).ToBeVisibleAsync();
        await Assertions.Expect(wall.GetByTestId("start-meeting")).ToHaveCountAsync(0);

        // By remote: the wall runs a step itself.
        await phone.GotoAsync(program.Address + BoardActions.Board + "/styr");
        await phone.GetByTestId("remote-walls").ClickAsync();
        await wall.Pressable("[data-testid=start-meeting]").ClickAsync();
        await wall.ExpectAtAsync(program.Address + BoardActions.Board + "/mote", 60_000);
        await wall.Pressable("[data-testid=next-step]").ClickAsync();
        await Assertions.Expect(wall.Locator("h1")).ToHaveTextAsync("Mål");
        await wall.Pressable("[data-testid=wall-lock]").ClickAsync();
        await Assertions.Expect(wall.GetByTestId("next-step")).ToHaveCountAsync(0);

        // Nobody touches the screen while the program stops and starts.
        await wall.EvaluateAsync("window.isOld = true");
        await program.StopAsync();
        await program.RestartAsync();
        await wall.WaitForFunctionAsync("() => !window.isOld && document.querySelector('[data-testid=wall-unlock]')", null, new() { Timeout = 60_000 });

        // By PIN.
        await phone.GotoAsync(program.Address + "/skjermer");
        await phone.GetByTestId("pin-new").FillAsync(Pin);
        await phone.GetByTestId("pin-save").ClickAsync();
        await Assertions.Expect(phone.GetByTestId("walls-said")).ToBeVisibleAsync();
        await wall.GetByTestId("wall-unlock").ClickAsync();
        // The address changes before the page does.
        await Assertions.Expect(wall.Locator("[data-digit='1']")).ToBeVisibleAsync();
        await wall.ExpectNoFindingsAsync("PIN");
        foreach (var digit in Pin)
            await wall.Locator($"[data-digit='{digit}']").ClickAsync();
        await wall.ExpectAtAsync(program.Address + BoardActions.Board + "/mote", 60_000);
        await wall.Pressable("[data-testid=next-step]").ClickAsync();
        await Assertions.Expect(wall.Locator("h1")).ToHaveTextAsync("Forfalt og status");

        // In the middle of the meeting.
        await phone.GotoAsync(program.Address + "/skjermer");
        var row = phone.GetByTestId("wall-device").Filter(new() { HasText = "Pauserommet" });
        await row.GetByTestId("wall-disconnect").ClickAsync();
        await row.GetByTestId("wall-disconnect-confirm").ClickAsync();
        await Assertions.Expect(row).ToHaveAttributeAsync("data-revoked", "true");
        await wall.ExpectAtAsync(program.Address + "/skjerm", 60_000);
        await Assertions.Expect(wall.GetByText("Skjermen er koblet fra tavla.")).ToBeVisibleAsync();
    }
}
