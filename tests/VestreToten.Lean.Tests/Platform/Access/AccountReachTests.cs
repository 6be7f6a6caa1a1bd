using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Insight.Digests;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Platform.Access;

public sealed class AccountReachTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_manager_reaches_the_subtree_in_the_order_of_the_organisation_and_a_leader_one_board(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var office = await DigestFixture.OpenAsync(database);
        await office.AddUnitAsync("Aaa", "aaa", office.Service, order: 3);
        await office.AddUnitAsync("Zzz", "zzz", office.Service, order: 1);
        await office.AddUnitAsync("Utenfor", "utenfor", office.Kommune, order: 0);
        var manager = await office.AddReaderAsync(office.Service, Role.Manager);
        var leader = await office.AddReaderAsync(office.Service, Role.Leader, "annen@kommune.invalid");
        var reach = new AccountReach(database.Contexts, TimeProvider.System);
        Assert.Equal(
            [("omsorg", 0), ("zzz", 1), ("ytterskogen", 1), ("aaa", 1)],
            (await reach.BoardsAsync(manager, Role.Manager, Right.SeeTrends, Stop)).Select(b => (b.Board.Slug, b.Depth)));
        Assert.Equal(["omsorg"], (await reach.BoardsAsync(leader, Role.Leader, Right.RunMeeting, Stop)).Select(b => b.Board.Slug));
    }

    [Fact]
    public async Task What_the_table_does_not_give_is_not_reached()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        var manager = await office.AddReaderAsync(office.Service, Role.Manager);
        var reach = new AccountReach(database.Contexts, TimeProvider.System);
        Assert.Empty(await reach.BoardsAsync(manager, Role.Manager, Right.RunMeeting, Stop));
        Assert.Empty(await reach.BoardsAsync(manager, Role.Leader, Right.SeeTrends, Stop));
        Assert.Empty(await reach.BoardsAsync(manager + 1, Role.Manager, Right.SeeTrends, Stop));
        await office.ChangeAsync(async db => (await db.Users.AsTracking().SingleAsync(Stop)).IsDisabled = true);
        Assert.Empty(await reach.BoardsAsync(manager, Role.Manager, Right.SeeTrends, Stop));
    }
}
