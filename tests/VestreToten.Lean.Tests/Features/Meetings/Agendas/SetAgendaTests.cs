using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.Agendas;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Meetings.Agendas;

public sealed class SetAgendaTests(PostgresServer postgres)
{
    private static readonly AgendaEntry Walk = new(AgendaStep.Local, null, "Runden i korridoren", 2, IsSkipped: false);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_the_leader_sets_is_the_boards_agenda_and_no_other_boards(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (board, neighbour) = (await database.AddBoardAsync(), await database.AddBoardAsync("nabokommunen"));
        var who = await database.SignInAsync(board.Id, Role.Leader);

        var outcome = await Use(database).ExecuteAsync(who, board.Id, Agenda.Default, With(Walk), Stop);

        Assert.Equal(Outcome.Done, outcome);
        var agenda = await ReadAsync(database, board.Id);
        Assert.Equal((AgendaStep.Local, "Runden i korridoren", 2), (agenda.Steps[1].Step, agenda.Steps[1].Title, agenda.Steps[1].Minutes));
        Assert.NotNull(agenda.Steps[1].Item);
        Assert.True((await ReadAsync(database, neighbour.Id)).IsDefault);
    }

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

    [Fact]
    public async Task Who_saw_an_older_agenda_changes_nothing()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var board = await database.AddBoardAsync();
        var who = await database.SignInAsync(board.Id, Role.Leader);
        await Use(database).ExecuteAsync(who, board.Id, Agenda.Default, With(Walk), Stop);

        var outcome = await Use(database).ExecuteAsync(who, board.Id, Agenda.Default, With(Walk with { Title = "Min" }), Stop);

        Assert.Equal(Outcome.Conflict, outcome);
        Assert.Equal("Runden i korridoren", (await ReadAsync(database, board.Id)).Steps[1].Title);
    }

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    public async Task Only_the_leader_sets_the_agenda(Role role)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var board = await database.AddBoardAsync();
        var who = await database.SignInAsync(board.Id, role);

        Assert.Equal(Outcome.Denied, await Use(database).ExecuteAsync(who, board.Id, Agenda.Default, With(Walk), Stop));
        Assert.True((await ReadAsync(database, board.Id)).IsDefault);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_said_and_not_kept()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var board = await database.AddBoardAsync();
        var who = await database.SignInAsync(board.Id, Role.Leader);
        foreach (var bad in new[] { Walk with { Title = "" }, Walk with { Minutes = 61 }, Walk with { Title = new string('x', 61) } })
            Assert.Equal(AgendaFault.BadLine, await Use(database).ExecuteAsync(who, board.Id, Agenda.Default, With(bad), Stop));
        Assert.Equal(
            AgendaFault.TooMany,
            await Use(database).ExecuteAsync(who, board.Id, Agenda.Default, [.. Enumerable.Repeat(Walk, 7), .. Agenda.Default.All], Stop));
        Assert.True((await ReadAsync(database, board.Id)).IsDefault);
    }

    private static AgendaEntry[] With(AgendaEntry own) => [Agenda.Default.All[0], own, .. Agenda.Default.All.Skip(1)];

    private static SetAgenda Use(TestDatabase database) => new(database.Commands());

    private static async Task<Agenda> ReadAsync(TestDatabase database, int boardId) =>
        (await new AgendaQueries(database.Reads()).ReadAsync(await database.SignInAsync(boardId, Role.Leader), boardId, Stop))!;

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
