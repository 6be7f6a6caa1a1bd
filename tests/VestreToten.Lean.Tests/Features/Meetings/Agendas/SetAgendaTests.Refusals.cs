using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.Agendas;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Meetings.Agendas;

public sealed partial class SetAgendaTests
{
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
}
