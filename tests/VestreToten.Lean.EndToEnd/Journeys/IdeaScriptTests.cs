using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>What the script of the form for suggestions adds; IdeaJourneyTests send one without it.</summary>
public sealed class IdeaScriptTests
{
    // Two by two pixels, which the server cannot read and Chromium shows.
    private static readonly byte[] Avif = Convert.FromBase64String(
        "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAAB0AAAAoaWluZgAAAAAAAQAAABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAamlwcnAAAABLaXBjbwAAABRpc3BlAAAAAAAAAAIAAAACAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgQ0MAAAAABNjb2xybmNseAACAAIAAYAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAACVtZGF0EgAKCBgANogQEAwgMg8f8D///8WfhwB8+ErK42A=");

    [Fact]
    public async Task A_photo_is_shown_before_it_is_sent_and_is_not_lost_when_a_field_lacks()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var wall = await browser.SignedInAsync(program);
        await wall.GotoAsync(program.Address + BoardActions.Board);
        var address = await wall.GetByTestId("idea-corner").Locator("a").GetAttributeAsync("href") ?? "";
        var phone = await browser.WindowAsync(390, 844);
        var faults = new List<string>();
        phone.PageError += (_, fault) => faults.Add(fault);
        await phone.GotoAsync(address);
        var files = phone.GetByTestId("idea-photo");
        Assert.Null(await files.GetAttributeAsync("capture"));
        await files.SetInputFilesAsync(new FilePayload { Name = "skap.png", MimeType = "image/png", Buffer = await phone.ScreenshotAsync() });
        await Assertions.Expect(phone.GetByTestId("idea-preview").Locator("img")).ToBeVisibleAsync();
        await phone.ExpectNoFindingsAsync("suggestion with a photo");

        await phone.GetByTestId("idea-send").ClickAsync();
        await Assertions.Expect(phone.Locator("#title-help")).ToHaveTextAsync("Skriv hva det gjelder.");
        await Assertions.Expect(phone.GetByTestId("idea-title")).ToBeFocusedAsync();
        Assert.Equal(1, await files.EvaluateAsync<int>("field => field.files.length"));
        await Assertions.Expect(phone.GetByTestId("idea-preview").Locator("img")).ToBeVisibleAsync();

        await phone.GetByTestId("idea-title").FillAsync("Skapet er for lite");
        await files.SetInputFilesAsync(new FilePayload { Name = "skap.avif", MimeType = "image/avif", Buffer = Avif });
        await phone.GetByTestId("idea-send").ClickAsync();
        await Assertions.Expect(phone.GetByTestId("idea-receipt")).ToBeVisibleAsync();
        await phone.ExpectNoFindingsAsync("receipt with a link to follow");
        await phone.GetByTestId("idea-follow").ClickAsync();
        await Assertions.Expect(phone.GetByTestId("followed-title")).ToHaveTextAsync("Skapet er for lite");
        await phone.ExpectNoFindingsAsync("followed suggestion");
        Assert.Empty(faults);
    }
}
