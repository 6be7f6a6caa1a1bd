using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>One idea, from a phone to time that has been put to use; and every page of the board's work under axe's eyes.</summary>
public sealed partial class IdeaJourneyTests(ReadDemonstration read) : IClassFixture<ReadDemonstration>
{
    private const string Title = "Felles nøkkelskap ved inngangen til B";

    [Fact]
    public async Task An_idea_with_a_photo_goes_from_the_phone_to_the_wall_to_done_and_its_gain_is_found_then_used()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        var wall = await browser.SignedInAsync(program);
        await wall.GotoAsync(program.Address + BoardActions.Board);
        await Assertions.Expect(wall.GetByTestId("idea-corner")).ToBeVisibleAsync();
        var address = await wall.GetByTestId("idea-corner").Locator("a").GetAttributeAsync("href") ?? "";

        var phone = await browser.WindowAsync(390, 844, script: false);
        await phone.GotoAsync(address);
        await phone.GetByTestId("idea-kind").Locator("label").Nth(1).ClickAsync();
        await phone.GetByTestId("idea-title").FillAsync(Title);
        await phone.GetByTestId("idea-text").FillAsync("Vi leter etter nøkler hver eneste vakt.");
        await phone.GetByTestId("idea-photo").SetInputFilesAsync(new FilePayload
        {
            Name = "nokler.png", MimeType = "image/png", Buffer = await phone.ScreenshotAsync(),
        });
        await phone.GetByTestId("idea-send").ClickAsync();
        await Assertions.Expect(phone.GetByTestId("idea-receipt")).ToBeVisibleAsync();
        // Live, without anybody touching the wall.
        await Assertions.Expect(wall.GetByTestId("wall-column-new")).ToContainTextAsync("4");

        await leader.GotoAsync(program.Address + BoardActions.Board + "/forbedringer");
        var card = leader.GetByTestId("improvement").Filter(new() { HasText = Title });
        await Assertions.Expect(leader.GetByTestId("column-new").GetByTestId("improvement").Filter(new() { HasText = Title })).ToBeVisibleAsync();
        await Assertions.Expect(leader.GetByTestId("propose")).ToBeVisibleAsync();
        await card.GetByText(Title).ClickAsync();
        var dialog = leader.GetByTestId("improvement-dialog");
        await Assertions.Expect(dialog.GetByTestId("photo")).ToBeVisibleAsync();
        Assert.True(await dialog.GetByTestId("photo").Locator("img").EvaluateAsync<bool>("async i => { await i.decode(); return i.naturalWidth > 0; }"));
        await dialog.GetByTestId("effort-low").ClickAsync();
        await dialog.GetByTestId("effect-high").ClickAsync();
        await Assertions.Expect(dialog.Locator(".history")).ToContainTextAsync("Gjør først");
        await dialog.GetByTestId("owner").FillAsync("Åse");
        await dialog.GetByTestId("plan-save").ClickAsync();
        await Assertions.Expect(dialog.Locator(".history")).ToContainTextAsync("Åse");
        await dialog.GetByTestId("dialog-to-done").ClickAsync();
        await Assertions.Expect(leader.GetByTestId("column-done").GetByTestId("improvement").Filter(new() { HasText = Title })).ToBeVisibleAsync();
        var gainAddress = await dialog.Locator("a[href*='gevinster?forbedring=']").GetAttributeAsync("href");

        await leader.GotoAsync(program.Address + gainAddress);
        await leader.GetByTestId("gain-amount").FillAsync("1,5");
        await leader.GetByTestId("gain-unit").SelectOptionAsync(new SelectOptionValue { Index = 0 });
        await leader.GetByTestId("gain-save").ClickAsync();
        var found = leader.GetByTestId("gains-found").GetByTestId("gain").Filter(new() { HasText = Title });
        await Assertions.Expect(found).ToBeVisibleAsync();
        await Assertions.Expect(wall.GetByTestId("gains-line")).Not.ToContainTextAsync("funnet 11,5 t/uke");
        await found.GetByTestId("gain-agree").ClickAsync();
        await leader.GetByTestId("gain-used-for").FillAsync("rolige måltider");
        await leader.GetByTestId("gain-purpose").SelectOptionAsync("Users");
        await leader.GetByTestId("gain-agree-save").ClickAsync();
        await found.GetByTestId("gain-realise").ClickAsync();
        await leader.GetByTestId("gain-realise-save").ClickAsync();
        var used = leader.GetByTestId("gains-used").GetByTestId("gain").Filter(new() { HasText = Title });
        await Assertions.Expect(used).ToContainTextAsync("rolige måltider");

        // The wall's figure is the formula's: hours of the two earlier gains and of this one, over the hours of an årsverk.
        await Assertions.Expect(wall.GetByTestId("gains-found")).ToContainTextAsync("11,5");
        await Assertions.Expect(wall.GetByTestId("gains-line")).ToContainTextAsync("rolige måltider");
        var line = await wall.GetByTestId("gains-formula").TextContentAsync() ?? "";
        var parts = System.Text.RegularExpressions.Regex.Match(System.Text.RegularExpressions.Regex.Replace(line, @"\s", ""), @"[=≈](?<fte>[\d,]+)årsverk\((?<week>[\d,]+)×(?<weeks>\d+)÷(?<hours>[\d\s,]+)\)");
        Assert.True(parts.Success, line);
        var norwegian = System.Globalization.CultureInfo.GetCultureInfo("nb-NO");
        decimal Number(string name) => decimal.Parse(parts.Groups[name].Value, norwegian);
        Assert.Equal(Math.Round(Number("week") * Number("weeks") / Number("hours"), 2), Math.Round(Number("fte"), 2));
    }
}
