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
public sealed partial class LiveCircuitTests(PostgresServer postgres)
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
            new Known(who), new SessionStates(database.Contexts, TimeProvider.System), open, _time, NullLogger<LiveCircuit>.Instance);
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
