using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>A day at a desk: typed, chosen from the calendar and mistyped, with the keyboard alone, in every language.</summary>
public sealed class DateFieldTests(ReadDemonstration read) : IClassFixture<ReadDemonstration>
{
    [Theory]
    [InlineData("nb-NO", 1366, 768, "30.01.", ", uke ", "lørdag")]
    [InlineData("nn-NO", 390, 844, "30.01.", ", veke ", "laurdag", Traits = [Suite.Name, Suite.Long])]
    [InlineData("en-GB", 320, 640, "30/01/", ", week ", "Saturday", Traits = [Suite.Name, Suite.Long])]
    public async Task A_day_is_typed_mistyped_and_chosen_by_keyboard(string language, int width, int height, string written, string week, string saturday)
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program, width: width, height: height, language: language);
        await page.GotoAsync(read.Program.Address + BoardActions.Board + "/loft");
        var field = page.GetByTestId("send-deadline");
        var note = page.Locator("#send-deadline-note");
        await Assertions.Expect(field).ToBeEnabledAsync();

        // Typed, without the year: the next one.
        await field.FocusAsync();
        await page.Keyboard.TypeAsync("30/1");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(field).ToHaveValueAsync(new Regex($"^{Regex.Escape(written)}20[0-9]{{2}}$"));
        await Assertions.Expect(note).ToContainTextAsync(week);

        // Mistyped: it stays, and is told beside the field.
        await field.FocusAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.Keyboard.TypeAsync("31.2.");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#send-deadline-fault")).ToContainTextAsync(written.Replace("30", "03", StringComparison.Ordinal).Replace("01", "12", StringComparison.Ordinal));
        await Assertions.Expect(field).ToHaveValueAsync("31.2.");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await page.ExpectNoFindingsAsync("mistyped");

        // From the calendar, which opens on a month that begins on Monday. Friday the 1st and eight days more are a Saturday.
        await field.FocusAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.Keyboard.TypeAsync("1.1.2027");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(note).ToContainTextAsync("2027");
        await page.Keyboard.PressAsync("Enter");
        var calendar = page.GetByTestId("calendar");
        await Assertions.Expect(calendar.Locator(".chosen:not(.mud-hidden)")).ToBeFocusedAsync();
        await Assertions.Expect(calendar.Locator(".mud-picker-calendar .mud-picker-calendar-week").First).ToHaveTextAsync("53");
        await ExpectToFitAsync(page, calendar);
        await page.ExpectNoFindingsAsync("calendar");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(calendar).ToHaveCountAsync(0);
        await Assertions.Expect(field).ToBeFocusedAsync();
        await Assertions.Expect(field).ToHaveValueAsync(written.Replace("30", "09", StringComparison.Ordinal) + "2027");
        await Assertions.Expect(note).ToContainTextAsync(saturday);

        // Into the month before, and away without a choice.
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(calendar.Locator(".chosen:not(.mud-hidden)")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(calendar.GetByRole(AriaRole.Button, new() { Name = "26", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(calendar).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("send-deadline-calendar")).ToBeFocusedAsync();
        await Assertions.Expect(note).ToContainTextAsync(saturday);
    }

    /// <summary>Everything of the calendar is on the screen, and a finger hits each of its days.</summary>
    private static async Task ExpectToFitAsync(IPage page, ILocator calendar)
    {
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen");
        Assert.True(await calendar.EvaluateAsync<bool>("d => d.scrollWidth <= d.clientWidth"), "The calendar is wider than its frame");
        var low = await calendar.EvaluateAsync<string[]>("d => [...d.querySelectorAll('button')].filter(b => !b.matches('.mud-hidden') && (b.getBoundingClientRect().height < 44 || b.getBoundingClientRect().width < 28)).map(b => b.outerHTML)");
        Assert.Empty(low);
    }
}
