using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>One phone is one ballot, however it comes.</summary>
public sealed class SamePhoneTests
{
    [Fact]
    public async Task A_phone_that_comes_through_a_link_on_another_site_three_times_has_one_ballot()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        var code = await leader.OpenRoundAsync();
        var ballot = $"{program.Address}/s/{code}";
        using var intranet = new OtherSite($"<a id=\"same\" href=\"{ballot}\">Stem her</a> <a id=\"new\" href=\"{ballot}\" target=\"_blank\" rel=\"noopener\">I en ny fane</a>");
        var phone = await browser.WindowAsync(390, 844);

        foreach (var (link, colour) in new[] { ("#same", "green"), ("#new", "pink"), ("#same", "red") })
        {
            await phone.GotoAsync(intranet.Address);
            var page = link == "#new" ? await phone.RunAndWaitForPopupAsync(() => phone.ClickAsync(link)) : phone;
            if (page == phone)
                await phone.ClickAsync(link);
            await CastAsync(page, colour);
        }

        // Typed, and by the QR code: neither has a page behind it.
        await phone.GotoAsync(ballot);
        await CastAsync(phone, "pink");
        await phone.GotoAsync("about:blank");
        await phone.GotoAsync(ballot);
        await CastAsync(phone, "green");

        await leader.ExpectBallsAsync(1);
    }

    [Fact]
    public async Task A_form_on_another_site_casts_nothing_and_leaves_the_phone_its_ballot()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        var code = await leader.OpenRoundAsync();
        var ballot = $"{program.Address}/s/{code}";
        var phone = await browser.WindowAsync(390, 844);
        await phone.GotoAsync(ballot);
        await CastAsync(phone, "green");
        await leader.ExpectBallsAsync(1);
        using var trap = new OtherSite(
            $"<form method=\"post\" action=\"{ballot}\"><input type=\"hidden\" name=\"goal-1\" value=\"red\"><button>Se bilder</button></form>");
        await phone.GotoAsync(trap.Address);

        await phone.ClickAsync("button");

        await Assertions.Expect(phone.Locator(".fault[role=alert]")).ToContainTextAsync("annet nettsted");
        await phone.ExpectNoFindingsAsync("elsewhere");
        await phone.GetByRole(AriaRole.Link, new() { Name = "Gå til ballene" }).ClickAsync();
        await CastAsync(phone, "pink");
        await leader.ExpectBallsAsync(1);
    }

    private static async Task CastAsync(IPage page, string colour)
    {
        foreach (var ball in await page.Locator($"input[type=radio][value={colour}]").AllAsync())
            await ball.CheckAsync();
        await page.GetByTestId("cast").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/takk$"));
    }
}
