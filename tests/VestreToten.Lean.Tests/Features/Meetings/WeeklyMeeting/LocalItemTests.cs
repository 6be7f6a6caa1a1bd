using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.Agendas;
using VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;
using VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Meetings.WeeklyMeeting;

/// <summary>An item of the unit's own leaves a line in the minutes when the meeting comes to it.</summary>
public sealed class LocalItemTests
{
    private static readonly AgendaEntry Walk = new(AgendaStep.Local, null, "Runden i korridoren", 2, IsSkipped: false);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public async Task It_is_told_once_in_the_words_it_had_and_only_where_the_meeting_came_to_it(int place)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var board = await database.AddBoardAsync();
        var who = await database.SignInAsync(board.Id, Role.Leader);
        var commands = database.Commands(time: new FakeTimeProvider(Calendar.TuesdayMorning));
        var queries = new AgendaQueries(database.Reads());
        List<AgendaEntry> input = [.. Agenda.Default.All];
        input.Insert(place, Walk);
        input.Insert(4, Walk with { Title = "Nådde vi ikke" });
        Assert.Equal(Outcome.Done, await new SetAgenda(commands).ExecuteAsync(who, board.Id, Agenda.Default, input, Stop));
        var walk = (await queries.ReadAsync(who, board.Id, Stop))!.Steps[place].Place;

        Assert.Equal(Outcome.Done, await new StartMeeting(commands).ExecuteAsync(who, board.Id, 12, seen: null, Stop));
        var change = new ChangeMeeting(commands);
        foreach (var step in new[] { walk, new AgendaPlace(AgendaStep.Goals), walk })
        {
            await using var db = await database.Contexts.CreateDbContextAsync(Stop);
            var meeting = await db.Meetings.SingleAsync(Stop);
            Assert.Equal(Outcome.Done, await change.GoToAsync(who, board.Id, meeting.Id, new StepVisit(meeting.Place, meeting.StepBegan), step, Stop));
        }

        var minutes = await new MeetingQueries(database.Reads()).MinutesAsync(who, board.Id, IsoWeek.Of(Calendar.Tuesday), Stop);
        Assert.Equal(["Runden i korridoren"], minutes!.Of(MeetingChangeKind.LocalItem).Select(c => c.Title));
    }
}
