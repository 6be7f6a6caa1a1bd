using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Calendars;

public sealed partial class CalendarEndpointTests
{
    [Fact]
    public async Task Wrong_withdrawn_and_unknown_are_alike()
    {
        using var stranger = _program.Browser();
        var unknown = await stranger.OpenAsync($"/tavle/finnes-ikke/kalender/{Key}.ics");
        var wrong = await stranger.OpenAsync($"/tavle/ytterskogen/kalender/{IdeaKey.From(new byte[16])}.ics");
        var anothers = await stranger.OpenAsync($"/tavle/kommunen/kalender/{Key}.ics");
        var huge = await stranger.OpenAsync($"/tavle/ytterskogen/kalender/{new string('a', 500)}.ics");
        await using (var db = await _program.Contexts.CreateDbContextAsync(Stop))
        {
            (await db.CalendarFeeds.AsTracking().SingleAsync(Stop)).Withdraw(Now);
            await db.SaveChangesAsync(Stop);
        }

        var withdrawn = await stranger.OpenAsync(Address);
        Assert.All(new[] { unknown, wrong, anothers, huge, withdrawn }, a => Assert.Equal((404, unknown.Steady), (a.Status, a.Steady)));
    }

    [Fact]
    public async Task Guessing_is_held_back_and_the_right_address_never_is()
    {
        using var stranger = _program.Browser();
        var statuses = new List<int>();
        for (var i = 0; i < 200 && !statuses.Contains(429); i++)
            statuses.Add((await stranger.OpenAsync($"/tavle/ytterskogen/kalender/{IdeaKey.From([.. Enumerable.Repeat((byte)i, 16)])}.ics")).Status);
        Assert.Contains(429, statuses);
        Assert.Equal(200, (await stranger.OpenAsync(Address)).Status);
    }

    [Fact]
    public async Task Whoever_has_the_newest_is_told_so_in_a_line()
    {
        using var client = new HttpClient { BaseAddress = _program.Address };
        using var first = await client.GetAsync(Address, Stop);
        using var again = new HttpRequestMessage(HttpMethod.Get, Address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag ?? throw new InvalidOperationException("No ETag."));
        using var second = await client.SendAsync(again, Stop);
        Assert.Equal(304, (int)second.StatusCode);
        using var other = new HttpRequestMessage(HttpMethod.Get, Address);
        other.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"en-annen\""));
        using var third = await client.SendAsync(other, Stop);
        Assert.Equal(200, (int)third.StatusCode);
    }

    [Theory]
    [InlineData("nn", "Tavlemøtet er avlyst")]
    [InlineData("en", "Board meeting")]
    public async Task It_speaks_the_language_that_is_asked_for(string language, string text)
    {
        await using (var db = await _program.Contexts.CreateDbContextAsync(Stop))
        {
            var skipped = Meeting.Plan(_boardId, Now.DayInNorway(), 12);
            skipped.Skip(NotHeldReason.Holiday);
            db.Add(skipped);
            await db.SaveChangesAsync(Stop);
        }

        using var program = _program.Browser();
        program.Speak(language);
        Assert.Contains(text, (await program.OpenAsync(Address)).Html, StringComparison.Ordinal);
    }
}
