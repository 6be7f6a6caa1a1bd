using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Insight.Calendars;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Calendars;

public sealed partial class CalendarEndpointTests : IAsyncLifetime
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
}
