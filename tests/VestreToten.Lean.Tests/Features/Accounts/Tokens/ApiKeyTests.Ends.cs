using System.Net;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Insight.Api;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Tokens;

namespace VestreToten.Lean.Tests.Features.Accounts.Tokens;

public sealed partial class ApiKeyTests
{
    [Fact]
    public async Task What_ends_an_accounts_rights_ends_its_keys_at_once()
    {
        var (disabled, first) = await _scene.KeyAsync(Role.Manager);
        var (ungranted, second) = await _scene.KeyAsync(Role.Manager);
        using var one = _scene.Client(first);
        using var two = _scene.Client(second);
        Assert.Equal(3, (await ApiScene.ReadAllAsync(one, "/api/v1/units")).Count);
        Assert.Equal(3, (await ApiScene.ReadAllAsync(two, "/api/v1/units")).Count);

        await ChangeAsync(db => db.Users.Where(a => a.Id == disabled.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true), Stop));
        await ChangeAsync(db => db.Grants.Where(g => g.AccountId == ungranted.Id).ExecuteDeleteAsync(Stop));

        await AssertRefusedAsync(one, "/api/v1/units");
        foreach (var list in Lists)
            Assert.Empty(await ApiScene.ReadAllAsync(two, "/api/v1/" + list));
        using var gone = await two.GetAsync("/api/v1/tallies?unit=ytterskogen", Stop);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_or_too_old_is_a_strangers()
    {
        var (_, withdrawn) = await _scene.KeyAsync(Role.Manager);
        var (account, old) = await _scene.KeyAsync(Role.Manager);
        using var one = _scene.Client(withdrawn);
        using var two = _scene.Client(old);
        using (var fine = await one.GetAsync("/api/v1/units", Stop))
            Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
        var today = Days.Iso(TimeProvider.System.GetUtcNow());
        var day = DateOnly.ParseExact(today, "yyyy-MM-dd");

        await ChangeAsync(db => db.ApiTokens.Where(t => t.Hash == ApiSecret.Hash(withdrawn)).ExecuteDeleteAsync(Stop));
        await AssertRefusedAsync(one, "/api/v1/units");
        // On its last day it works, the day after it does not.
        await ChangeAsync(db => db.ApiTokens.Where(t => t.AccountId == account.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.LastDay, day), Stop));
        using (var fine = await two.GetAsync("/api/v1/units", Stop))
            Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
        await ChangeAsync(db => db.ApiTokens.Where(t => t.AccountId == account.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.LastDay, day.AddDays(-1)), Stop));
        await AssertRefusedAsync(two, "/api/v1/units");
    }

    private async Task ChangeAsync(Func<VestreToten.Lean.Data.LeanDbContext, Task> change)
    {
        await using var db = await _scene.Program.Contexts.CreateDbContextAsync(Stop);
        await change(db);
    }
}
