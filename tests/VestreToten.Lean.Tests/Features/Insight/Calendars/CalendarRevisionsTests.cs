using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Calendars;

namespace VestreToten.Lean.Tests.Features.Insight.Calendars;

public sealed class CalendarRevisionsTests(PostgresServer postgres)
{
    private static readonly IsoWeek Week = new(2026, 48);

    private readonly FakeTimeProvider _time = new(Calendar.TuesdayMorning);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task An_event_gets_a_higher_number_when_it_changes_and_only_then(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var boardId = (await database.AddBoardAsync()).Id;
        var revisions = new CalendarRevisions(database.Contexts, _time);
        var calendar = Calendars(isSkipped: false, "Nøkkelskap");
        Assert.Equal(((0, 0), (0, 0)), Minutes(await revisions.OfAsync(boardId, calendar, Stop)));

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(((0, 0), (0, 0)), Minutes(await revisions.OfAsync(boardId, calendar, Stop)));
        Assert.Equal(((1, 1), (0, 0)), Minutes(await revisions.OfAsync(boardId, Calendars(isSkipped: true, "Nøkkelskap"), Stop)));

        _time.Advance(TimeSpan.FromMinutes(1));
        // Taken back: not what programs have been told, so it is a change.
        Assert.Equal(((2, 2), (1, 2)), Minutes(await revisions.OfAsync(boardId, Calendars(isSkipped: false, "Nytt nøkkelskap"), Stop)));
        Assert.Equal(((2, 2), (1, 2)), Minutes(await revisions.OfAsync(boardId, Calendars(isSkipped: false, "Nytt nøkkelskap"), Stop)));
        var moved = calendar with { MeetingTime = new TimeOnly(9, 0) };
        Assert.Equal(3, (await revisions.OfAsync(boardId, moved, Stop)).Meetings[0].Revision.Sequence);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Two_programs_that_ask_at_once_are_both_answered_with_the_same_number(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var boardId = (await database.AddBoardAsync()).Id;
        var revisions = new CalendarRevisions(database.Contexts, _time);
        for (var round = 0; round < 2; round++)
        {
            var calendar = Calendars(isSkipped: round == 1, "Nøkkelskap");
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => revisions.OfAsync(boardId, calendar, Stop)));
            Assert.All(answers, answer => Assert.Equal(round, answer.Meetings[0].Revision.Sequence));
        }
    }

    private static BoardCalendar Calendars(bool isSkipped, string title) => new(
        "Ytterskogen", "ytterskogen", "tavla.invalid", new TimeOnly(8, 30),
        [new MeetingDay(Week, Week.Monday.AddDays(1), isSkipped)], [new DueDay(7, title, Week.Monday)]);

    private static ((int, int) Meeting, (int, int) Due) Minutes(BoardCalendar calendar) =>
        (Of(calendar.Meetings[0].Revision), Of(calendar.Due[0].Revision));

    private static (int Sequence, int Minute) Of(EventRevision revision) =>
        (revision.Sequence, (int)(revision.Changed - Calendar.TuesdayMorning).TotalMinutes);
}
