using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Circuits;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Platform.Circuits;

/// <summary>What comes in to a circuit, while its session is open and after.</summary>
public sealed class LiveCircuitTests(PostgresServer postgres)
{
    private readonly FakeTimeProvider _time = new(Calendar.TuesdayMorning);
    private int _handled;
    private int _emptied;
    private int _aborted;
    private IDisposable? _connection;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_handler_runs_while_the_session_is_open_and_none_after(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (who, circuit, open) = await OpenAsync(database);
        await SendAsync(circuit);
        Assert.Equal(1, _handled);

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        await db.SignInSessions.ExecuteDeleteAsync(Stop);
        _time.Advance(TimeSpan.FromSeconds(2));
        await SendAsync(circuit);

        Assert.Equal((1, 1, 1), (_handled, _emptied, _aborted));
        Assert.True(circuit.IsEnded);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_silent_circuit_that_has_lost_a_role_is_ended_and_one_that_got_one_is_not(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (who, circuit, open) = await OpenAsync(database);
        var ending = new EndCircuits(open, new SessionStates(database.Contexts), NullLogger<EndCircuits>.Instance);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var account = SessionClaims.Read(who)!.Value.AccountId;
        var unit = await db.Units.Select(u => u.Id).FirstAsync(Stop);

        db.Grants.Add(Grant.To(account, unit, Role.Leader));
        await db.SaveChangesAsync(Stop);
        await ending.ExecuteAsync(Stop);
        Assert.False(circuit.IsEnded);

        await db.Grants.Where(g => g.AccountId == account && g.Role == Role.Leader).ExecuteDeleteAsync(Stop);
        await ending.ExecuteAsync(Stop);
        Assert.Equal((1, 1), (_emptied, _aborted));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_disabled_account_loses_its_circuits_and_its_neighbour_keeps_them(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (who, circuit, open) = await OpenAsync(database);
        var neighbour = await CircuitAsync(database, open, await database.SignInAsync(Role.Staff));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        await db.Users.Where(a => a.Id == SessionClaims.Read(who)!.Value.AccountId)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true), Stop);

        await new EndCircuits(open, new SessionStates(database.Contexts), NullLogger<EndCircuits>.Instance).ExecuteAsync(Stop);

        Assert.Equal((true, false), (circuit.IsEnded, neighbour.IsEnded));
    }

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

    private OpenCircuits Circuits(TestDatabase database, Sessions? sessions = null) =>
        new(new CircuitLimits(10, 10), sessions ?? new Sessions(database.Contexts, _time));

    private async Task<(ClaimsPrincipal Who, LiveCircuit Circuit, OpenCircuits Open)> OpenAsync(TestDatabase database, Sessions? sessions = null)
    {
        await database.AddBoardAsync();
        var who = await database.SignInAsync(Role.Staff);
        var open = Circuits(database, sessions);
        _connection = open.TryConnect(SessionClaims.Read(who)!.Value, () => _aborted++);
        Assert.NotNull(_connection);
        var circuit = await CircuitAsync(database, open, who);
        circuit.Ended += () => _emptied++;
        return (who, circuit, open);
    }

    private async Task<LiveCircuit> CircuitAsync(TestDatabase database, OpenCircuits open, ClaimsPrincipal who)
    {
        var circuit = new LiveCircuit(
            new Known(who), new SessionStates(database.Contexts), open, _time, NullLogger<LiveCircuit>.Instance);
        await circuit.OnCircuitOpenedAsync(null!, Stop);
        return circuit;
    }

    private Task SendAsync(LiveCircuit circuit) => circuit.CreateInboundActivityHandler(_ =>
    {
        _handled++;
        return Task.CompletedTask;
    })(null!);

    private sealed class Known(ClaimsPrincipal who) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(who));
    }
}
