using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Insight.Calendars;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Calendars;

public sealed class CalendarEndpointTests : IAsyncLifetime
{
    private static readonly string Key = IdeaKey.From([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);

    private ProgramHost _program = null!;
    private int _boardId;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static string Address => $"/tavle/ytterskogen/kalender/{Key}.ics";

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        _boardId = await (from b in db.Boards join u in db.Units on b.UnitId equals u.Id where u.Slug == "ytterskogen" select b.Id).SingleAsync(Stop);
        db.CalendarFeeds.Add(CalendarFeed.Open(_boardId, Key, Now));
        await db.SaveChangesAsync(Stop);
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task A_calendar_program_that_has_never_signed_in_gets_the_meetings_of_half_a_year()
    {
        using var program = _program.Browser();
        var answer = await program.OpenAsync(Address);
        Assert.Equal((200, "text/calendar"), (answer.Status, answer.Response.Content.Headers.ContentType!.MediaType));
        var calendar = Ical.Net.Calendar.Load(answer.Html)!;
        Assert.Equal(8 + 1 + 26, calendar.Events.Count);
        Assert.All(calendar.Events, e => Assert.Equal((DayOfWeek.Tuesday, new TimeOnly(8, 30)), (e.Start!.Value.DayOfWeek, TimeOnly.FromDateTime(e.Start.Value))));
    }

    [Fact]
    public async Task Skipped_meetings_are_cancelled_and_open_due_days_are_there_without_any_name()
    {
        var today = Now.DayInNorway();
        await using (var db = await _program.Contexts.CreateDbContextAsync(Stop))
        {
            var skipped = Meeting.Plan(_boardId, today, 12);
            skipped.Skip(NotHeldReason.Holiday);
            db.Add(skipped);
            foreach (var (title, isDone) in new[] { ("Nytt nøkkelskap", false), ("Ferdig sak", true) })
            {
                var improvement = Improvement.Propose(_boardId, ImprovementKind.Suggestion, title, "", "Ola Nordmann", Now);
                improvement.SetOwner("Kari Nordmann", Now);
                improvement.SetDue(today.AddDays(9), Now);
                if (isDone)
                    improvement.Move(ImprovementState.Done, Now);
                db.Add(improvement);
            }

            await db.SaveChangesAsync(Stop);
        }

        using var program = _program.Browser();
        var text = (await program.OpenAsync(Address)).Html;
        var calendar = Ical.Net.Calendar.Load(text)!;
        Assert.Equal(today.ToDateTime(new TimeOnly(8, 30)), Assert.Single(calendar.Events, e => e.Status == "CANCELLED").Start!.Value);
        Assert.Equal(today.AddDays(9), DateOnly.FromDateTime(Assert.Single(calendar.Events, e => e.Summary == "Frist: Nytt nøkkelskap").Start!.Value));
        Assert.DoesNotContain("Ferdig sak", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nordmann", text, StringComparison.Ordinal);
    }

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
