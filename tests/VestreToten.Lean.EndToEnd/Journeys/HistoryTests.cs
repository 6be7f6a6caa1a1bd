using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>What a browser's history gives back to whoever has the screen next: nothing that somebody chose or wrote.</summary>
public sealed class HistoryTests
{
    private const string Chosen = "[...document.querySelectorAll('input[type=radio]:checked')].map(i => i.name + '=' + i.value).join(' ')";

    [Fact]
    public async Task The_back_forward_cache_is_on_in_these_tests()
    {
        await using var browser = await HistoryBrowser.OpenAsync();
        using var site = new OtherSite("<a href=\"?2\">videre</a><script>onpageshow = e => { if (e.persisted) fetch('/som-den-var'); }</script>");
        var page = await browser.PhoneAsync();
        await page.GotoAsync(site.Address);
        await page.ClickAsync("a");
        await page.ExpectAtAsync("/?2");

        await page.EvaluateAsync("history.back()");

        await Until.TrueAsync(
            () => Task.FromResult(site.Paths.Contains("/som-den-var")), TimeSpan.FromSeconds(10), () => "The page was loaded anew.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false, Traits = [Suite.Name, Suite.Long])]
    public async Task No_way_through_the_history_shows_what_the_last_person_chose(bool isSecure)
    {
        using var authority = new TestAuthority();
        var secure = new SecureAddress(authority);
        await using var program = await RunningProgram.DemoAsync(secure);
        await using var people = await Browser.OpenAsync();
        var leader = await people.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        var code = await leader.OpenRoundAsync();
        await using var browser = await HistoryBrowser.OpenAsync();
        var address = isSecure ? secure.Address : program.Address;
        var ballots = await VoteAndGoBackAsync(await browser.PhoneAsync(), leader, $"{address}/s/{code}/felles", isShared: true, ballots: 0);
        await VoteAndGoBackAsync(await browser.PhoneAsync(), leader, $"{address}/s/{code}", isShared: false, ballots);
    }

    /// <summary>Votes, goes through the history after each vote, and gives how many ballots the round has then.</summary>
    private static async Task<int> VoteAndGoBackAsync(IPage page, IPage leader, string form, bool isShared, int ballots)
    {
        await page.GotoAsync(form);
        await ChooseAsync(page, "red", "pink");
        await page.EvaluateAsync("document.querySelector('form').noValidate = true");
        await page.GetByTestId("cast").ClickAsync();
        await Assertions.Expect(page.Locator(".fault[role=alert]")).ToBeVisibleAsync();
        Assert.Equal("goal-1=red goal-2=pink", await page.EvaluateAsync<string>(Chosen));
        await ChooseAsync(page, "red", "pink", "green");
        await page.GetByTestId("cast").ClickAsync();
        await page.ExpectAtAsync("/takk");
        await leader.ExpectBallsAsync(ballots + 1);

        // Straight from the receipt, by Back and Forward, once and twice.
        await WalkAsync(page, "the receipt");
        await page.GotoAsync(form);
        await ChooseAsync(page, "red", "pink");
        await page.ReloadAsync();
        Assert.Equal("", await page.EvaluateAsync<string>(Chosen));
        await ChooseAsync(page, "red", "pink", "green");
        await page.GetByTestId("cast").ClickAsync();
        await page.ExpectAtAsync("/takk");
        if (isShared)
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Neste person" }).ClickAsync();
            Assert.Equal("", await page.EvaluateAsync<string>(Chosen));
            await WalkAsync(page, "the next person's form");
        }

        var cast = ballots + (isShared ? 2 : 1);
        await leader.ExpectBallsAsync(cast);
        return cast;
    }

    private static async Task ChooseAsync(IPage page, params string[] colours)
    {
        for (var i = 0; i < colours.Length; i++)
            await page.Locator($"input[name=goal-{i + 1}][value={colours[i]}]").CheckAsync();
    }

    private static async Task<bool> IsLoadedAsync(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<bool>("document.readyState === 'complete'");
        }
        catch (PlaywrightException e) when (e.Message.Contains("Execution context was destroyed", StringComparison.Ordinal))
        {
            // The next page came while this one was asked.
            return false;
        }
    }

    private static async Task WalkAsync(IPage page, string from)
    {
        foreach (var steps in new[] { "back", "back", "forward", "forward", "back", "forward", "back", "back", "back" })
        {
            try
            {
                await (steps switch
                {
                    "back" => page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit, Timeout = 10_000 }),
                    _ => page.GoForwardAsync(new() { WaitUntil = WaitUntilState.Commit, Timeout = 10_000 }),
                });
            }
            catch (PlaywrightException e) when (e.Message.Contains("ERR_CACHE_MISS", StringComparison.Ordinal))
            {
                // An answer to a form is not kept: the browser asks whether to send the form again, and shows nothing.
            }

            await Until.TrueAsync(
                () => IsLoadedAsync(page), TimeSpan.FromSeconds(10), () => $"{steps} after {from} never ended");
            Assert.True(await page.EvaluateAsync<string>(Chosen) == "", $"{steps} after {from}: {await page.EvaluateAsync<string>(Chosen)} at {page.Url}");
        }
    }
}
