using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>A zone from its first point to a card on the wall: made at a desk, walked by two phones, seen on the wall and in the meeting.</summary>
public sealed class ZoneRoundTests
{
    private const string Zones = BoardActions.Board + "/soner";

    [Fact]
    public async Task A_zone_is_made_walked_with_and_without_script_and_its_cross_is_a_card()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var wall = await browser.SignedInAsync(program);
        await wall.GotoAsync(program.Address + BoardActions.Board);
        await Assertions.Expect(wall.GetByTestId("zone-mark")).ToHaveCountAsync(4);
        var leader = await browser.SignedInAsync(program);
        await leader.GotoAsync(program.Address + Zones);
        await leader.PictureAsync("zones", isWhole: true);
        await leader.ExpectNoFindingsAsync("zones");
        await MakeAsync(leader);
        // Live, without anybody touching the wall.
        await Assertions.Expect(wall.GetByTestId("zone-mark").Filter(new() { HasText = "Ringeperm" })).ToBeVisibleAsync();
        await leader.GetByTestId("zone").Filter(new() { HasText = "Ringeperm" }).Locator("a").ClickAsync();
        await leader.GetByTestId("zone-photo-agreed").Locator("input[type=file]:enabled").SetInputFilesAsync(await PhotoAsync(leader));
        await Assertions.Expect(leader.GetByTestId("zone-photo-agreed").Locator("img")).ToBeVisibleAsync();
        var address = program.Address + await leader.GetByTestId("zone-walk").GetAttributeAsync("href");

        // With script: nothing is marked, and the button waits until all is.
        var phone = await browser.WindowAsync(390, 844);
        await phone.GotoAsync(address);
        await Assertions.Expect(phone.Locator("input[type=radio]:checked")).ToHaveCountAsync(0);
        await Assertions.Expect(phone.GetByTestId("round-finish")).ToBeDisabledAsync();
        await MarkAsync(phone, 1, "ok");
        await MarkAsync(phone, 2, "fixed");
        await Assertions.Expect(phone.GetByTestId("round-finish")).ToBeDisabledAsync();
        await phone.GetByTestId("round-photo").SetInputFilesAsync(await PhotoAsync(phone));
        await Assertions.Expect(phone.GetByTestId("round-preview").Locator("img")).ToBeVisibleAsync();
        await MarkAsync(phone, 3, "action");
        await Assertions.Expect(phone.Locator(".finish [role=status]").First).ToContainTextAsync("2 av 3 som avtalt");
        await phone.PictureAsync("zone-round", isWhole: true);
        await phone.ExpectNoFindingsAsync("round");
        await phone.GetByTestId("round-finish").ClickAsync();
        await Assertions.Expect(phone.GetByTestId("round-card")).ToHaveCountAsync(1);
        await Assertions.Expect(phone.GetByTestId("zone-score")).ToHaveTextAsync("2 av 3 som avtalt");
        await SlideAsync(phone);
        await phone.ExpectNoFindingsAsync("receipt");
        await Assertions.Expect(wall.GetByTestId("zone-mark").Filter(new() { HasText = "Ringeperm" })).ToContainTextAsync("Må ordnes");

        // Without: an open point is said beside it, and what was ✕ comes first.
        var plain = await browser.WindowAsync(320, 640, script: false);
        await plain.GotoAsync(address);
        await Assertions.Expect(plain.GetByTestId("point-1")).ToContainTextAsync("Numrene stemmer");
        await Assertions.Expect(plain.GetByTestId("point-1")).ToContainTextAsync("forrige gang");
        await MarkAsync(plain, 1, "ok");
        await plain.GetByTestId("round-finish").ClickAsync();
        await Assertions.Expect(plain.GetByTestId("point-2")).ToContainTextAsync("Velg hvordan det er");
        await Assertions.Expect(plain.GetByTestId("point-1").Locator("input:checked")).ToHaveAttributeAsync("value", "ok");
        await MarkAsync(plain, 2, "na");
        await MarkAsync(plain, 3, "ok");
        await plain.GetByTestId("round-finish").ClickAsync();
        await Assertions.Expect(plain.GetByTestId("zone-score")).ToHaveTextAsync("2 av 2 som avtalt");

        await LookAtDeskAsync(leader, program);
    }

    private static async Task MakeAsync(IPage leader)
    {
        await leader.GetByTestId("zone-new").ClickAsync();
        await leader.GetByTestId("zone-name").FillAsync("Ringeperm");
        await leader.GetByTestId("zone-point-1").FillAsync("Permen står på vaktrommet");
        await leader.GetByTestId("zone-point-2").FillAsync("Gamle lister er kastet");
        await leader.GetByTestId("zone-save").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("zone-points-note")).ToHaveTextAsync("Skriv minst tre punkter. Nå er det 2.");
        await leader.ExpectNoFindingsAsync("too few points");
        await leader.GetByTestId("zone-point-3").FillAsync("Numrene stemmer");
        await leader.GetByTestId("zone-save").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("zone").Filter(new() { HasText = "Ringeperm" })).ToBeVisibleAsync();
    }

    /// <summary>The slider is moved by keys, and the two can stand side by side.</summary>
    private static async Task SlideAsync(IPage phone)
    {
        var slide = phone.Locator("[data-slide]");
        await slide.FocusAsync();
        await phone.Keyboard.PressAsync("End");
        await Assertions.Expect(slide).ToHaveValueAsync("100");
        await phone.Locator("[data-pair-to=side]").ClickAsync();
        await Assertions.Expect(phone.Locator("[data-pair].over")).ToHaveCountAsync(0);
    }

    private static async Task LookAtDeskAsync(IPage leader, RunningProgram program)
    {
        await leader.GotoAsync(program.Address + Zones);
        await leader.GetByTestId("zone").Filter(new() { HasText = "Lager" }).Locator("a").ClickAsync();
        await leader.GetByTestId("tag-new").ClickAsync();
        await leader.GetByTestId("tag-save").ClickAsync();
        await Assertions.Expect(leader.Locator("#tag-what-note")).ToHaveTextAsync("Skriv hva det er.");
        await leader.GetByTestId("zone-skip").ClickAsync();
        await Assertions.Expect(leader.Locator("#skip-note")).ToHaveTextAsync("Skriv hvorfor.");
        await leader.GetByTestId("zone-change").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("zone-form")).ToBeVisibleAsync();
        await leader.ExpectNoFindingsAsync("zone");
        await leader.GetByTestId("zone-print").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("zone-standard").Locator("svg.qr")).ToBeVisibleAsync();
        await leader.ExpectNoFindingsAsync("sheet for the door");

        // The card of a ✕ tells where it came from, and the meeting has what is due.
        await leader.GotoAsync(program.Address + BoardActions.Board + "/forbedringer");
        await leader.GetByTestId("improvement").Filter(new() { HasText = "Numrene stemmer" }).GetByText("Numrene stemmer").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("improvement-dialog").GetByTestId("photo")).ToBeVisibleAsync();
        await Assertions.Expect(leader.GetByTestId("improvement-dialog").GetByTestId("zone-of-card")).ToContainTextAsync("Fra runden i Ringeperm");
        await leader.StartMeetingAsync(program);
        await leader.Pressable("[data-testid=agenda-step][data-step=status]").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("zones-in-meeting")).ToContainTextAsync("Hvem tar runden?");
        await leader.ExpectNoFindingsAsync("zones in the meeting");
        await leader.Pressable("[data-testid=meeting-tag-discard]").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("tag-in-meeting")).ToHaveCountAsync(0);
    }

    private static Task MarkAsync(IPage phone, int point, string mark) =>
        phone.GetByTestId($"point-{point}").Locator($"input[value={mark}]").CheckAsync();

    private static async Task<FilePayload> PhotoAsync(IPage page) => new() { Name = "hylle.png", MimeType = "image/png", Buffer = await page.ScreenshotAsync() };
}
