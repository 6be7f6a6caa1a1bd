using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Sqlite;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Features.Administration.People;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Administration.People;

public sealed partial class PeopleTests
{
    [Fact]
    public async Task Somebody_else_s_people_are_not_there_and_who_has_a_role_elsewhere_is_not_ended()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await PeopleScene.SetAsync(database);
        var part = await database.SignInAsync(scene.Home, Role.Admin);
        var above = SessionClaims.Read(scene.Admin)!.Value.AccountId;
        Assert.Null(await scene.Queries.OneAsync(part, above, Stop));
        Assert.Equal(Outcome.Denied, await scene.Disable.ExecuteAsync(part, above, Stop));
        Assert.Equal(Outcome.Done, await scene.Roles.GiveAsync(scene.Admin, above, new RoleInput(scene.Home.Id, Role.Leader, null, null), Stop));
        Assert.Equal(Role.Leader, Assert.Single((await scene.Queries.OneAsync(part, above, Stop))!.Roles).Role);
        Assert.Equal(PersonFault.Elsewhere, await scene.Disable.ExecuteAsync(part, above, Stop));
        Assert.Equal(PersonFault.Elsewhere, await scene.Delete.ExecuteAsync(part, above, Stop));
        Assert.Equal(Outcome.Denied, await scene.Roles.GiveAsync(part, above, new RoleInput(scene.Kommune.Id, Role.Admin, null, null), Stop));
        var neighbour = await database.SignInAsync(scene.Neighbour, Role.Admin);
        Assert.Equal(Outcome.Denied, await scene.Disable.ExecuteAsync(neighbour, above, Stop));
        Assert.Single((await scene.Queries.ListAsync(neighbour, new PeopleRequest(null, null, null, 0), Stop))!.Rows);
    }

    [Fact]
    public async Task A_page_of_five_thousand_is_three_questions_and_the_counts_add_up()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await PeopleScene.SetAsync(database);
        await scene.AddManyAsync(5_000);
        var queries = new QueryCount();
        await using var services = new ServiceCollection().AddLeanData(DatabaseProvider.Sqlite, database.ConnectionString)
            .ConfigureDbContext<SqliteLeanDbContext>(options => options.AddInterceptors(queries)).BuildServiceProvider();
        var reads = new AuthorizedReads(services.GetRequiredService<IDbContextFactory<LeanDbContext>>(), TimeProvider.System);
        var list = (await new PeopleQueries(reads, TimeProvider.System, scene.Mail).ListAsync(scene.Admin, new PeopleRequest(null, null, null, 3), Stop))!;
        // A connection is counted too.
        Assert.Equal(4, queries.Count);
        Assert.Equal((PeopleQueries.PageSize, 5_001, 5_001), (list.Rows.Count, list.Total, list.Counts.Values.Sum()));
        // All that the page shows: whom it offers to invite comes with the counts.
        Assert.Equal((4_500, false), (list.ToInvite, list.IsMailSetUp));
    }
}
