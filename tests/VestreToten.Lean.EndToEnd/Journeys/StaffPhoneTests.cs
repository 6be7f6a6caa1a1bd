using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>The board on a phone, without account and without script: it joins while the wall shows the code, works, and is forgotten.</summary>
public sealed class StaffPhoneTests
{
    [Fact]
    public async Task A_phone_joins_supports_takes_and_is_forgotten_and_nobody_joins_when_it_is_closed()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var wall = await browser.SignedInAsync(program);
        await wall.GotoBoardAsync(program);
        await Assertions.Expect(wall.GetByTestId("join-phones")).ToHaveCountAsync(0);
        await Assertions.Expect(wall.Locator("[data-testid=start-meeting]:enabled")).ToBeVisibleAsync();

        var leader = await browser.SignedInAsync(program, width: 390, height: 844);
        await leader.GotoAsync(program.Address + "/telefoner");
        await leader.ExpectNoFindingsAsync("phones, closed");
        var before = int.Parse((await leader.GetByTestId("phone-count").First.GetAttributeAsync("data-count"))!, null as IFormatProvider);
        await leader.GetByTestId("phones-open").ClickAsync();
        await leader.ExpectNoFindingsAsync("phones, open");
        var join = await leader.GetByTestId("join-link").GetAttributeAsync("href");
        await Assertions.Expect(wall.GetByTestId("join-phones")).ToBeVisibleAsync();
        await wall.ExpectNoFindingsAsync("wall with the code");

        var phone = await browser.WindowAsync(320, 700, script: false);
        await phone.GotoAsync(program.Address + join);
        await ExpectFitsAsync(phone);
        await phone.GetByTestId("join-board").ClickAsync();
        await Assertions.Expect(phone.GetByTestId("my-board")).ToBeVisibleAsync();
        await ExpectFitsAsync(phone);

        await phone.GetByTestId("propose-open").ClickAsync();
        await phone.GetByTestId("propose-text").FillAsync("Vi spiser lunsj sammen");
        await phone.GetByTestId("propose").ClickAsync();
        var proposal = phone.GetByTestId("my-proposal").Filter(new() { HasText = "Vi spiser lunsj sammen" });
        await proposal.GetByTestId("support").ClickAsync();
        await Assertions.Expect(proposal.GetByTestId("support")).ToHaveAttributeAsync("aria-pressed", "true");

        await phone.GetByTestId("take-it").First.ClickAsync();
        await phone.GetByTestId("take-name").FillAsync("Liv");
        await ExpectFitsAsync(phone);
        await phone.Locator(".card:has([data-testid=take-name]) [data-testid=take-it]").ClickAsync();
        await Assertions.Expect(phone.Locator("[data-testid=my-improvement][data-mine=true]")).ToHaveCountAsync(1);

        // As it looks where script runs, for axe.
        var seen = await browser.WindowAsync(390, 844);
        await seen.GotoAsync(program.Address + join);
        await seen.ExpectNoFindingsAsync("asked to join");
        await seen.GetByTestId("join-board").ClickAsync();
        await seen.ExpectNoFindingsAsync("my board");
        await seen.GetByTestId("take-it").First.ClickAsync();
        await seen.ExpectNoFindingsAsync("my board, asked for a name");

        await leader.GetByTestId("phones-close").ClickAsync();
        await Assertions.Expect(wall.GetByTestId("join-phones")).ToHaveCountAsync(0);
        await Assertions.Expect(leader.GetByTestId("phone-count").First).ToHaveAttributeAsync("data-count", (before + 2).ToString(null as IFormatProvider));
        await phone.GetByTestId("forget-phone").ClickAsync();
        await Assertions.Expect(phone.GetByTestId("phone-forgotten")).ToBeVisibleAsync();
        await phone.GotoAsync(program.Address + join);
        await Assertions.Expect(phone.GetByTestId("join-closed")).ToBeVisibleAsync();
    }

    /// <summary>Nothing is wider than the screen.</summary>
    private static async Task ExpectFitsAsync(IPage page)
    {
        var body = await page.Locator("body").BoundingBoxAsync();
        foreach (var part in await page.Locator("main *:visible").AllAsync())
        {
            if (await part.BoundingBoxAsync() is { } box)
                Assert.True(box.X + box.Width <= page.ViewportSize!.Width + 1, $"{box.X + box.Width} of {body!.Width}");
        }
    }
}
