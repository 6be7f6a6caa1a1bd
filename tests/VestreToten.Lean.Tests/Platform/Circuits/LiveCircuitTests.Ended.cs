using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Platform.Circuits;

public sealed partial class LiveCircuitTests
{
    [Fact]
    public async Task Signing_out_in_this_program_ends_the_circuit_before_it_is_answered()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var sessions = new Sessions(database.Contexts, _time);
        var (who, circuit, _) = await OpenAsync(database, sessions);

        await sessions.EndAsync(SessionClaims.Read(who)!.Value, Stop);

        Assert.Equal((1, 1), (_emptied, _aborted));
        await SendAsync(circuit);
        Assert.Equal(0, _handled);
    }

    [Fact]
    public async Task A_circuit_of_a_session_that_is_over_begins_ended()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await database.AddBoardAsync();
        var who = await database.SignInAsync(Role.Staff);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        await db.SignInSessions.ExecuteDeleteAsync(Stop);
        Assert.True((await CircuitAsync(database, Circuits(database), who)).IsEnded);
    }

    [Fact]
    public async Task What_has_been_ended_is_asked_for_and_told_no_more()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var (who, circuit, open) = await OpenAsync(database);
        var session = SessionClaims.Read(who)!.Value.SessionId;
        Assert.Equal([session], open.Sessions);

        Assert.True(open.End(session));
        _connection!.Dispose();

        // Its circuit is kept for a while, in case its window comes back.
        Assert.True(circuit.IsEnded);
        Assert.Empty(open.Sessions);
        Assert.False(open.End(session));
    }
}
