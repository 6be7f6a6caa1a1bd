using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Features.Boards.Phones;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Meetings.MyBoard;

public sealed partial class MyBoardTests
{
    [Theory]
    [InlineData(9, "5", null)]
    [InlineData(4, null, "For få stemmer til å vise farger")]
    public async Task It_shows_last_weeks_balls_as_the_wall_does(int voters, string? green, string? why)
    {
        await AddResultAsync(voters);
        var page = await _phone.OpenAsync("/min-tavle");
        Assert.Contains($"data-testid=\"my-vase-1\" data-balls=\"{voters}\"" + (green is null ? ">" : $" data-green=\"{green}\""), Tidy(page.Html), StringComparison.Ordinal);
        if (why is not null)
            Assert.Contains(why, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_it_is_under_40_kilobytes_on_the_wire()
    {
        await AddResultAsync(30);
        foreach (var i in Enumerable.Range(0, 15))
            await AddCardAsync($"Leter etter bleier på tre lagre, og finner dem på det fjerde ({i})");
        foreach (var i in Enumerable.Range(0, 5))
            Assert.Equal(303, (await _phone.PressAsync("propose", ("tekst", $"Vi sier fra før vi er slitne, gang {i}"))).Status);
        var page = await _phone.OpenAsync("/min-tavle");
        var assets = Regex.Matches(page.Html, "(?:href|src)=\"(/[^\"]+\\.(?:css|svg|js))\"").Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(assets.Count >= 5, "Too few to be all of them.");
        Assert.DoesNotContain("<script", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=\"", page.Html, StringComparison.Ordinal);
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = _phone.Cookies }) { BaseAddress = _program.Address };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        var total = 0;
        foreach (var asset in assets.Append("/min-tavle"))
            total += (await client.GetByteArrayAsync(asset, Stop)).Length;
        Assert.True(total <= 40_000, $"{total} bytes");
    }

    [Fact]
    public async Task An_own_suggestion_is_followed_by_this_browser_alone()
    {
        var form = await _program.OpenForIdeasAsync();
        var page = await _phone.OpenAsync(form);
        using var content = new MultipartFormDataContent
        {
            { new StringContent(page.Token), "__RequestVerificationToken" }, { new StringContent(page.Field("form")!), "form" },
            { new StringContent("forslag"), "slag" }, { new StringContent("Merke hyllene"), "tittel" },
        };
        var sent = await _phone.PostAsync(form, content);
        var key = sent.Location!.Split("folg=")[1];
        Assert.Contains("data-testid=\"idea-on-phone\"", (await _phone.OpenAsync(sent.Location)).Html, StringComparison.Ordinal);

        Assert.Equal(303, (await _phone.PressAsync("follow", ("id", key))).Status);

        Assert.Contains("data-testid=\"my-idea\"", (await _phone.OpenAsync("/min-tavle")).Html, StringComparison.Ordinal);
        using var other = await _program.PhoneAsync(_join);
        Assert.DoesNotContain("data-testid=\"my-idea\"", (await other.OpenAsync("/min-tavle")).Html, StringComparison.Ordinal);
    }

    private static string Tidy(string html) => Regex.Replace(html, "\\s+", " ");

    /// <summary>A goal with a result of last week: five green, half of the others pink.</summary>
    private async Task AddResultAsync(int voters)
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        var board = await _program.BoardIdAsync();
        var goal = SomeGoals.Proposed("Alle blir hørt i rapporten", board);
        goal.Activate([]);
        db.Add(goal);
        await db.SaveChangesAsync(Stop);
        var week = IsoWeek.Of(LocalTime.DayInNorway(TimeProvider.System.GetUtcNow())).AddWeeks(-1);
        if (voters > 0)
            db.Add(Tally.Of(board, week, new RoundGoal(1, goal.Id, 1), new BallCount(Math.Min(5, voters), Math.Max(0, voters - 5) / 2, (Math.Max(0, voters - 5) + 1) / 2), 5));
        await db.SaveChangesAsync(Stop);
    }
}
