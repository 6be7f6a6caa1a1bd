using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Circuits;

namespace VestreToten.Lean.Tests.Platform.Circuits;

public sealed partial class LiveCircuitTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_silent_circuit_that_has_lost_a_role_is_ended_and_one_that_got_one_is_not(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (who, circuit, open) = await OpenAsync(database);
        var ending = new EndCircuits(open, new SessionStates(database.Contexts, TimeProvider.System), NullLogger<EndCircuits>.Instance);
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

        await new EndCircuits(open, new SessionStates(database.Contexts, TimeProvider.System), NullLogger<EndCircuits>.Instance).ExecuteAsync(Stop);

        Assert.Equal((true, false), (circuit.IsEnded, neighbour.IsEnded));
    }
}
