using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.Agendas;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Meetings.Agendas;

public sealed partial class SetAgendaTests(PostgresServer postgres)
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

    private static AgendaEntry[] With(AgendaEntry own) => [Agenda.Default.All[0], own, .. Agenda.Default.All.Skip(1)];

    private static SetAgenda Use(TestDatabase database) => new(database.Commands());

    private static async Task<Agenda> ReadAsync(TestDatabase database, int boardId) =>
        (await new AgendaQueries(database.Reads()).ReadAsync(await database.SignInAsync(boardId, Role.Leader), boardId, Stop))!;
}
