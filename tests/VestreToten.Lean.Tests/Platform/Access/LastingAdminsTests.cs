using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Platform.Access;

public sealed class LastingAdminsTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateOnly Today => TimeProvider.System.GetUtcNow().DayInNorway();

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_rule_is_the_same_for_what_is_stored_and_for_what_is_not_yet(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var kommune = await database.AddUnitAsync("kommunen");
        var id = SessionClaims.Read(await database.SignInAsync(kommune, Role.Admin))!.Value.AccountId;
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        DateOnly?[] firsts = [null, Today.AddDays(-1), Today, Today.AddDays(1)], lasts = [null, Today.AddDays(9)];
        var lasting = 0;
        foreach (var (first, last) in firsts.SelectMany(f => lasts.Select(l => (f, l))))
        {
            foreach (var (isDisabled, hash, byProvider) in new[] { (false, "x", false), (true, "x", false), (false, null, false), (false, null, true) })
            {
                await db.Grants.ExecuteUpdateAsync(g => g.SetProperty(x => x.FirstDay, first).SetProperty(x => x.LastDay, last), Stop);
                await db.Users.ExecuteUpdateAsync(
                    a => a.SetProperty(x => x.IsDisabled, isDisabled).SetProperty(x => x.PasswordHash, hash).SetProperty(x => x.SignsInByProvider, byProvider), Stop);
                var account = await db.Users.SingleAsync(a => a.Id == id, Stop);
                var expected = LastingAdmins.IsLasting(account.IsDisabled, account.IsTaken, first, last, Today);
                Assert.Equal(expected, (await db.AdministeredAsync([kommune.Id], Today, Stop)).Contains(kommune.Id));
                Assert.Equal(expected, await db.IsLastAdminAsync(id, [kommune.Id], Today, Stop));
                Assert.Equal(account.IsTaken, await db.Users.AnyAsync(a => a.IsTaken, Stop));
                Assert.Equal(account.HasPassword, await db.Users.Select(a => new { a.HasPassword }).Select(a => a.HasPassword).SingleAsync(Stop));
                lasting += expected ? 1 : 0;
            }
        }

        Assert.Equal(6, lasting);
    }

    [Fact]
    public async Task Of_two_neither_is_the_last_and_a_part_of_a_kommune_has_no_last()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var kommune = await database.AddUnitAsync("kommunen");
        var part = await database.AddUnitAsync("omsorg", kommune);
        var (one, two) = (await IdAsync(kommune), await IdAsync(kommune));
        var below = await IdAsync(part);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.False(await db.IsLastAdminAsync(one, [kommune.Id], Today, Stop));
        Assert.False(await db.IsLastAdminAsync(below, [part.Id], Today, Stop));
        var later = Today.AddDays(30);
        await db.Grants.Where(g => g.AccountId == two).ExecuteUpdateAsync(g => g.SetProperty(x => x.FirstDay, later), Stop);
        Assert.True(await db.IsLastAdminAsync(one, [kommune.Id], Today, Stop));
        Assert.False(await db.IsLastAdminAsync(two, [kommune.Id], Today, Stop));

        async Task<int> IdAsync(Unit unit) => SessionClaims.Read(await database.SignInAsync(unit, Role.Admin))!.Value.AccountId;
    }
}
