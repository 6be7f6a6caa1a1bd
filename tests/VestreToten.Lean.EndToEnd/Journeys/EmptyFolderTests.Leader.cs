using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class EmptyFolderTests
{
    private async Task TakeWithPasskeyAsync(IPage leader, string link)
    {
        await Browser.AddAuthenticatorAsync(leader);
        await _presses.OpenAsync(leader, link);
        await Assertions.Expect(leader.GetByTestId("link-name")).ToHaveValueAsync("Kari Nordmann");
        await Assertions.Expect(leader.GetByTestId("link-email")).ToHaveValueAsync(Leader);
        await LookAsync(leader, "begin-invitation");
        await _presses.PressAsync(leader.GetByTestId("invite-passkey"));
        await leader.ExpectAtAsync("/");
        await LookAsync(leader, "begin-front");
    }

    private async Task PairAsync(IPage wall, IPage leader, ProgramProcess program)
    {
        await _presses.OpenAsync(wall, program.NamedAddress + "/skjerm");
        await LookAsync(wall, "begin-screen");
        var code = (await wall.GetByTestId("pair-code").InnerTextAsync()).ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal);
        // The code is scanned.
        await _presses.OpenAsync(leader, program.NamedAddress + "/skjermer?kode=" + code);
        await _presses.FillAsync(leader, "[data-testid=pair-name]", "Pauserommet");
        await LookAsync(leader, "begin-pair");
        await _presses.PressAsync(leader, "pair-confirm");
        await Assertions.Expect(leader.GetByTestId("wall-device")).ToHaveAttributeAsync("data-revoked", "false");
        await wall.ExpectAtAsync(program.NamedAddress + Board, 60_000);
    }

    /// <summary>Three goals, to begin with: the guide's own.</summary>
    private async Task PrepareAsync(IPage leader, IPage wall)
    {
        await FromMenuAsync(leader, Board);
        await Assertions.Expect(leader.GetByTestId("first-meeting")).ToBeVisibleAsync();
        await LookAsync(leader, "begin-goals");
        await _presses.PressAsync(leader, "first-goals-take");
        await Assertions.Expect(leader.GetByTestId("guide-goals")).ToHaveAttributeAsync("data-done", "true");
        await Assertions.Expect(wall.GetByTestId("vase-3")).ToBeVisibleAsync();
    }

    private async Task<IReadOnlyList<string>> PrintSlipsAsync(IPage leader)
    {
        await FromMenuAsync(leader, Board + "/lapper");
        await _presses.FillAsync(leader, "[data-testid=slips-count]", "2");
        await _presses.PressAsync(leader, "slips-print");
        await Assertions.Expect(leader.GetByTestId("slip")).ToHaveCountAsync(2);
        await LookAsync(leader, "begin-slips");
        return await leader.Locator("[data-testid=slip] a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
    }

    /// <summary>From the front page, as on a phone.</summary>
    private async Task FromMenuAsync(IPage leader, string path)
    {
        await _presses.OpenAsync(leader, new Uri(new Uri(leader.Url), "/").ToString());
        await _presses.PressAsync(leader.Locator(".all-pages summary"));
        await _presses.PressAsync(leader.Locator($".all-pages a[href='{path}']"));
        await leader.ExpectAtAsync(path);
    }
}
