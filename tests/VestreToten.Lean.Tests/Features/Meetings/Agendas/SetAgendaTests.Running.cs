using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Meetings.Agendas;

public sealed partial class SetAgendaTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_running_meeting_at_an_item_that_is_removed_goes_on_at_the_next(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = await database.AddBoardAsync();
        var who = await database.SignInAsync(board.Id, Role.Leader);
        await Use(database).ExecuteAsync(who, board.Id, Agenda.Default, With(Walk), Stop);
        var agenda = await ReadAsync(database, board.Id);
        var item = agenda.Steps[1].Item;
        await RunMeetingAsync(database, board.Id, meeting => meeting.GoTo(AgendaStep.Local, Calendar.TuesdayMorning, item));

        Assert.Equal(Outcome.Done, await Use(database).ExecuteAsync(who, board.Id, agenda, Agenda.Default.All, Stop));

        Assert.Equal(new AgendaPlace(AgendaStep.Goals), await PlaceAsync(database));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Empty(await db.AgendaItems.ToListAsync(Stop));
    }

    [Fact]
    public async Task A_running_meeting_whose_step_is_only_renamed_and_moved_stays_there()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var board = await database.AddBoardAsync();
        var who = await database.SignInAsync(board.Id, Role.Leader);
        await Use(database).ExecuteAsync(who, board.Id, Agenda.Default, With(Walk), Stop);
        var agenda = await ReadAsync(database, board.Id);
        var local = agenda.Steps[1];
        await RunMeetingAsync(database, board.Id, meeting => meeting.GoTo(AgendaStep.Local, Calendar.TuesdayMorning, local.Item));

        await Use(database).ExecuteAsync(who, board.Id, agenda, [local with { Title = "Noe annet" }, .. Agenda.Default.All], Stop);

        Assert.Equal(local.Place, await PlaceAsync(database));
        Assert.Equal("Noe annet", (await ReadAsync(database, board.Id)).Find(local.Place)?.Title);
    }

    private static async Task RunMeetingAsync(TestDatabase database, int boardId, Action<Meeting> go)
    {
        var meeting = Meeting.Plan(boardId, Calendar.Tuesday, 12);
        meeting.Start(Calendar.TuesdayMorning);
        go(meeting);
        await database.SaveAsync(meeting);
    }

    private static async Task<AgendaPlace> PlaceAsync(TestDatabase database)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        return (await db.Meetings.SingleAsync(Stop)).Place;
    }
}
