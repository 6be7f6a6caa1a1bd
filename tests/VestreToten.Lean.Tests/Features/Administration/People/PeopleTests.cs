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

public sealed partial class PeopleTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateOnly Today => TimeProvider.System.GetUtcNow().DayInNorway();

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Somebody_is_invited_with_a_role_and_the_secret_is_stored_nowhere(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await PeopleScene.SetAsync(database);

        var answer = await scene.Invite.ExecuteAsync(
            scene.Admin, new PersonDetails("Jon-Máhtte Eira", "jon@kommune.invalid"), new RoleInput(scene.Home.Id, Role.Leader, null, null), Stop);

        Assert.Equal(Outcome.Done, answer.Outcome);
        Assert.True(LinkSecret.CanBe(answer.Secret));
        var person = (await scene.Queries.OneAsync(scene.Admin, answer.PersonId, Stop))!;
        Assert.Equal(("Jon-Máhtte Eira", PersonStatus.Invited, Role.Leader), (person.Name, person.Status, Assert.Single(person.Roles).Role));
        Assert.Equal(Today.AddDays(14), person.Invitation!.LastDay);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var link = await db.AccountLinks.SingleAsync(Stop);
        Assert.Equal(LinkSecret.Hash(answer.Secret!), link.Hash);
        Assert.Null((await db.Users.SingleAsync(a => a.Id == answer.PersonId, Stop)).PasswordHash);
        // A new one takes its place.
        var again = await scene.Invite.AgainAsync(scene.Admin, answer.PersonId, Stop);
        Assert.Equal(LinkSecret.Hash(again.Secret!), (await db.AccountLinks.SingleAsync(Stop)).Hash);
        Assert.NotEqual(answer.Secret, again.Secret);
    }

    [Fact]
    public async Task What_cannot_be_invited_is_refused_beside_its_field_and_the_rest_is_kept_as_it_is()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await PeopleScene.SetAsync(database);
        var role = new RoleInput(scene.Home.Id, Role.Leader, null, null);
        async Task<Outcome<PersonFault>> AskAsync(string name, string? email, RoleInput wanted) =>
            (await scene.Invite.ExecuteAsync(scene.Admin, new PersonDetails(name, email), wanted, Stop)).Outcome;

        Assert.Equal(PersonFault.NameMissing, await AskAsync("", "a@b.no", role));
        Assert.Equal(PersonFault.NameTooLong, await AskAsync(new string('æ', 200), "a@b.no", role));
        Assert.Equal(PersonFault.EmailBad, await AskAsync("Kari", "ikke en adresse", role));
        Assert.Equal(PersonFault.DaysBad, await AskAsync("Kari", "a@b.no", role with { FirstDay = Today.AddDays(3), LastDay = Today.AddDays(2) }));
        Assert.Equal(PersonFault.DaysBad, await AskAsync("Kari", "a@b.no", role with { LastDay = Today.AddDays(-1) }));
        Assert.Equal(Outcome.Denied, await AskAsync("Kari", "a@b.no", role with { UnitId = scene.Neighbour.Id }));
        Assert.Equal(Outcome.Denied, await AskAsync("Kari", "a@b.no", role with { Role = (Role)99 }));
        foreach (var name in new[] { "D'Arcy O'Brien \"x\" <b>", "Čáhppis Ŋuorttas", "مريم", "Robert'); DROP TABLE Accounts;--" })
            Assert.Equal(Outcome.Done, await AskAsync(name, null, role));
        Assert.Equal(Outcome.Done, await AskAsync("Kari", "a@b.no", role));
        Assert.Equal(PersonFault.EmailTaken, await AskAsync("Kari igjen", "A@B.NO", role));
        Assert.Equal("مريم", Assert.Single((await scene.ListAsync("مريم")).Rows).Name);
        Assert.Equal("Čáhppis Ŋuorttas", Assert.Single((await scene.ListAsync("čáhppis")).Rows).Name);
        Assert.Equal("Kari", Assert.Single((await scene.ListAsync("a@b")).Rows).Name);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_role_holds_from_its_first_day_to_its_last_and_is_taken_away_at_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await PeopleScene.SetAsync(database);
        var who = await database.SignInAsync(scene.Home, Role.Staff);
        var id = SessionClaims.Read(who)!.Value.AccountId;
        var access = new AccessCheck(database.Contexts, TimeProvider.System);
        var board = await database.BoardIdAsync(scene.Home);
        async Task<bool> LeadsAsync(DateOnly? first, DateOnly? last)
        {
            Assert.Equal(Outcome.Done, await scene.Roles.GiveAsync(scene.Admin, id, new RoleInput(scene.Home.Id, Role.Leader, first, last), Stop));
            return await access.AllowsAsync(who, Right.RunMeeting, board, Stop);
        }

        Assert.False(await LeadsAsync(Today.AddDays(1), null));
        Assert.True(await LeadsAsync(Today, Today));
        Assert.True(await LeadsAsync(null, null));
        // The days pass: yesterday was the last.
        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
            await db.Grants.Where(g => g.AccountId == id && g.Role == Role.Leader).ExecuteUpdateAsync(g => g.SetProperty(x => x.LastDay, Today.AddDays(-1)), Stop);
        Assert.False(await access.AllowsAsync(who, Right.RunMeeting, board, Stop));
        Assert.Empty((await access.RightsAsync(who, board, Stop)).Except((await access.RightsAsync(await database.SignInAsync(scene.Home, Role.Staff), board, Stop))));

        Assert.True(await LeadsAsync(null, null));
        var leads = (await scene.Queries.OneAsync(scene.Admin, id, Stop))!.Roles.Single(r => r.Role == Role.Leader);
        var taken = await scene.Roles.TakeAsync(scene.Admin, id, leads.RoleId, Stop);
        Assert.Equal(Outcome.Done, taken);
        Assert.False(await access.AllowsAsync(who, Right.RunMeeting, board, Stop));
        Assert.Equal(Outcome.Done, await taken.Undo!.ExecuteAsync(Stop));
        Assert.True(await access.AllowsAsync(who, Right.RunMeeting, board, Stop));
    }

    [Fact]
    public async Task The_last_administrator_is_neither_disabled_nor_deleted_nor_stripped()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await PeopleScene.SetAsync(database);
        var me = SessionClaims.Read(scene.Admin)!.Value.AccountId;
        var role = (await scene.Queries.OneAsync(scene.Admin, me, Stop))!.Roles.Single();
        await scene.Roles.GiveAsync(scene.Admin, me, new RoleInput(scene.Home.Id, Role.Leader, null, null), Stop);
        // Somebody who has not taken the invitation yet, or administers for a time, does not count.
        await scene.Invite.ExecuteAsync(scene.Admin, new PersonDetails("Ny", null), new RoleInput(scene.Kommune.Id, Role.Admin, null, null), Stop);
        var other = await database.SignInAsync(scene.Kommune, Role.Admin);
        var otherId = SessionClaims.Read(other)!.Value.AccountId;
        Assert.Equal(Outcome.Done, await scene.Roles.GiveAsync(scene.Admin, otherId, new RoleInput(scene.Kommune.Id, Role.Admin, null, Today.AddDays(30)), Stop));

        Assert.Equal(PersonFault.LastAdmin, await scene.Disable.ExecuteAsync(scene.Admin, me, Stop));
        Assert.Equal(PersonFault.LastAdmin, await scene.Delete.ExecuteAsync(other, me, Stop));
        Assert.Equal(PersonFault.LastAdmin, await scene.Roles.TakeAsync(other, me, role.RoleId, Stop));
        Assert.Equal(PersonFault.LastAdmin, await scene.Roles.GiveAsync(other, me, new RoleInput(scene.Kommune.Id, Role.Admin, null, Today.AddDays(1)), Stop));
        Assert.NotNull(await scene.Queries.ListAsync(scene.Admin, new PeopleRequest(null, null, null, 0), Stop));

        Assert.Equal(Outcome.Done, await scene.Roles.GiveAsync(scene.Admin, otherId, new RoleInput(scene.Kommune.Id, Role.Admin, null, null), Stop));
        // Each puts the other out at the same moment: one stays.
        var both = await Task.WhenAll(scene.Disable.ExecuteAsync(scene.Admin, otherId, Stop), scene.Disable.ExecuteAsync(other, me, Stop));
        Assert.Single(both, outcome => outcome.IsDone);
    }

    [Fact]
    public async Task Whoever_is_disabled_is_out_at_once_and_comes_in_again_when_that_is_undone()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await PeopleScene.SetAsync(database);
        var who = await database.SignInAsync(scene.Home, Role.Leader);
        var id = SessionClaims.Read(who)!.Value.AccountId;
        var sessions = new Sessions(database.Contexts, TimeProvider.System);

        var disabled = await scene.Disable.ExecuteAsync(scene.Admin, id, Stop);

        Assert.Equal(Outcome.Done, disabled);
        Assert.False(await sessions.IsOpenAsync(SessionClaims.Read(who)!.Value, Stop));
        Assert.Equal(PersonStatus.Disabled, (await scene.Queries.OneAsync(scene.Admin, id, Stop))!.Status);
        Assert.Equal(PersonFault.IsTaken, (await scene.Invite.AgainAsync(scene.Admin, id, Stop)).Outcome);
        Assert.Equal(Outcome.Done, await disabled.Undo!.ExecuteAsync(Stop));
        Assert.Equal(PersonStatus.Active, (await scene.Queries.OneAsync(scene.Admin, id, Stop))!.Status);
        Assert.Equal(Outcome.Done, await scene.Delete.ExecuteAsync(scene.Admin, id, Stop));
        Assert.Null(await scene.Queries.OneAsync(scene.Admin, id, Stop));
    }

    [Fact]
    public async Task Two_administrators_who_edit_one_person_are_told_and_the_last_role_stays()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await PeopleScene.SetAsync(database);
        var id = SessionClaims.Read(await database.SignInAsync(scene.Home, Role.Leader))!.Value.AccountId;
        var person = (await scene.Queries.OneAsync(scene.Admin, id, Stop))!;
        var seen = new PersonDetails(person.Name, person.Email);
        Assert.Equal(Outcome.Done, await scene.Change.ExecuteAsync(scene.Admin, id, seen, seen with { Name = "Kari Moen" }, Stop));
        Assert.Equal(Outcome.Conflict, await scene.Change.ExecuteAsync(scene.Admin, id, seen, seen with { Name = "Kari Mo" }, Stop));
        Assert.Equal(PersonFault.EmailMissing, await scene.Change.ExecuteAsync(
            scene.Admin, id, seen with { Name = "Kari Moen" }, new PersonDetails("Kari Moen", null), Stop));
        Assert.Equal(PersonFault.LastRole, await scene.Roles.TakeAsync(scene.Admin, id, person.Roles[0].RoleId, Stop));
        Assert.Equal(Outcome.Gone, await scene.Roles.TakeAsync(scene.Admin, id, 4711, Stop));
    }
}
