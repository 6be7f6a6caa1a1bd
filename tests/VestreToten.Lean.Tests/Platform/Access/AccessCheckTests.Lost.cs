using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Platform.Access;

public sealed partial class AccessCheckTests
{
    [Fact]
    public async Task A_revoked_role_is_gone_at_the_next_question()
    {
        var leader = await _database.SignInAsync(Role.Leader, "ytterskogen");
        await ChangeAsync(db => db.Grants.ExecuteDeleteAsync(Now));
        await AssertHasNothingAsync(leader);
    }

    [Fact]
    public async Task A_disabled_account_has_nothing()
    {
        var leader = await _database.SignInAsync(Role.Leader, "ytterskogen");
        await ChangeAsync(db => db.Users.ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true), Now));
        await AssertHasNothingAsync(leader);
    }

    [Fact]
    public async Task A_session_that_was_signed_out_has_nothing()
    {
        var leader = await _database.SignInAsync(Role.Leader, "ytterskogen");
        await new Sessions(_database.Contexts, TimeProvider.System).EndAsync(SessionClaims.Read(leader)!.Value, Now);
        await AssertHasNothingAsync(leader);
    }

    [Fact]
    public async Task One_accounts_number_with_anothers_session_has_nothing()
    {
        var leader = SessionClaims.Read(await _database.SignInAsync(Role.Leader, "ytterskogen"))!.Value;
        var other = SessionClaims.Read(await _database.SignInAsync(Role.Leader, "ostsida"))!.Value;
        await AssertHasNothingAsync((leader with { SessionId = other.SessionId }).ToPrincipal("test", "Ola"));
        await AssertHasNothingAsync((leader with { SessionId = Guid.NewGuid() }).ToPrincipal("test", "Ola"));
    }

    [Fact]
    public Task Somebody_without_a_session_has_nothing() => AssertHasNothingAsync(new ClaimsPrincipal(new ClaimsIdentity()));

    private async Task AssertHasNothingAsync(ClaimsPrincipal who)
    {
        Assert.Empty(await _access.BoardsAsync(who, Now));
        foreach (var right in Enum.GetValues<Right>())
        {
            Assert.Null(await _access.FindAsync(who, right, "ytterskogen", Now));
            Assert.False(await _access.AllowsAsync(who, right, await BoardIdAsync("ytterskogen"), Now));
        }
    }
}
