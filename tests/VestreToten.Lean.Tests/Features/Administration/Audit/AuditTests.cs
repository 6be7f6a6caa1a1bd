using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Administration.People;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Administration.Audit;
using VestreToten.Lean.Web.Features.Administration.People;
using VestreToten.Lean.Web.Features.Administration.Units;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Administration.Audit;

public sealed class AuditTests(PostgresServer postgres)
{
    private static readonly AuditRequest Everything = new(null, null, null, 0);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_is_done_with_people_is_there_by_number_and_a_name_only_while_there_is_an_account(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await PeopleScene.SetAsync(database);
        var admin = SessionClaims.Read(scene.Admin)!.Value.AccountId;
        var details = new PersonDetails("Solveig Særegen", "solveig@kommune.invalid");
        var person = (await scene.Invite.ExecuteAsync(scene.Admin, details, new RoleInput(scene.Home.Id, Role.Leader, null, null), Stop)).PersonId;
        Assert.Equal(Outcome.Done, await scene.Change.ExecuteAsync(scene.Admin, person, details, new PersonDetails("Solveig Særegen", "s@kommune.invalid"), Stop));
        Assert.Equal(Outcome.Done, await scene.Disable.ExecuteAsync(scene.Admin, person, Stop));
        var queries = new AuditQueries(database.Reads(), TimeProvider.System);

        var rows = (await queries.ListAsync(scene.Admin, Everything, Stop))!.Rows.Where(r => r.Person?.Id == person).ToList();

        Assert.Equal(
            new[] { AuditAction.PersonAdded, AuditAction.RoleGiven, AuditAction.InvitationMade, AuditAction.PersonChanged, AuditAction.SessionsEnded, AuditAction.PersonChanged }.Order(),
            rows.Select(r => r.Action).Order());
        Assert.All(rows, r => Assert.Equal((new AuditPerson(admin, "Ola Nordmann"), "Solveig Særegen"), (r.Actor, r.Person!.Name)));
        Assert.Equal(("Leader", scene.Home.Name), rows.Where(r => r.Action == AuditAction.RoleGiven).Select(r => (r.Thing, r.Unit)).Single());
        Assert.Contains(rows, r => r is { Field: "IsDisabled", Before: "false", After: "true" });

        Assert.Equal(Outcome.Done, await scene.Delete.ExecuteAsync(scene.Admin, person, Stop));

        Assert.All((await queries.AllAsync(scene.Admin, Everything with { Typed = $"#{person}" }, Stop))!, r => Assert.Null(r.Person!.Name));
        Assert.Empty((await queries.ListAsync(scene.Admin, Everything with { Typed = "Særegen" }, Stop))!.Rows);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var stored = await db.AuditEntries.ToListAsync(Stop);
        Assert.DoesNotContain(stored.SelectMany(e => new[] { e.Thing, e.Before, e.After }), text =>
            text is not null && (text.Contains("Solveig", StringComparison.Ordinal) || text.Contains('@', StringComparison.Ordinal)));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_change_of_a_unit_has_its_old_and_its_new_value_and_taking_it_back_is_a_deed_of_its_own(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await PeopleScene.SetAsync(database);
        var commands = database.KommuneCommands();
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var board = await db.Boards.SingleOrDefaultAsync(b => b.UnitId == scene.Home.Id, Stop);
        var unit = await db.Units.SingleAsync(u => u.Id == scene.Home.Id, Stop);
        var seen = UnitQueries.SettingsOf(unit, board);

        var outcome = await new ChangeUnit(commands).ExecuteAsync(scene.Admin, unit.Id, seen, seen with { Name = "Ytre skog" }, Stop);

        Assert.Equal(Outcome.Done, outcome);
        Assert.Equal(Outcome.Done, await outcome.Undo!.ExecuteAsync(Stop));
        var rows = (await new AuditQueries(database.Reads(), TimeProvider.System).ListAsync(scene.Admin, Everything with { Action = AuditAction.UnitChanged }, Stop))!.Rows;
        Assert.Equal([("Name", "Ytre skog", unit.Name), ("Name", unit.Name, "Ytre skog")], rows.Select(r => (r.Field, r.Before, r.After)));
        // What was refused has left nothing.
        Assert.NotEqual(Outcome.Done, await new ChangeUnit(commands).ExecuteAsync(scene.Admin, unit.Id, seen, seen with { Name = "" }, Stop));
        Assert.Equal(2, await db.AuditEntries.CountAsync(e => e.Action == AuditAction.UnitChanged, Stop));
    }

    [Fact]
    public async Task A_change_that_would_leave_no_line_is_not_made()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await PeopleScene.SetAsync(database);
        var admin = SessionClaims.Read(scene.Admin)!.Value.AccountId;

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.KommuneCommands().RunAsync<Outcome<PersonFault>>(scene.Admin, Right.ManagePeople, work =>
        {
            work.Db.DigestChoices.Add(DigestChoice.Default(admin));
            return Task.FromResult<Outcome<PersonFault>>(Outcome.Done);
        }, Stop));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.False(await db.DigestChoices.AnyAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_kommunes_log_is_for_those_who_administer_all_of_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await PeopleScene.SetAsync(database);
        var queries = new AuditQueries(database.Reads(), TimeProvider.System);
        var neighbour = await database.SignInAsync(scene.Neighbour, Role.Admin);
        var part = await database.SignInAsync(scene.Home, Role.Admin);
        var manager = await database.SignInAsync(scene.Kommune, Role.Manager);

        Assert.Null(await queries.ListAsync(part, Everything, Stop));
        Assert.Null(await queries.ListAsync(manager, Everything, Stop));
        Assert.Null(await queries.AllAsync(part, Everything, Stop));
        var own = Assert.Single((await queries.ListAsync(neighbour, Everything, Stop))!.Rows);
        Assert.Equal((AuditAction.SignedIn, SessionClaims.Read(neighbour)!.Value.AccountId), (own.Action, own.Actor!.Id));
        Assert.Equal(3, (await queries.ListAsync(scene.Admin, Everything, Stop))!.Total);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task It_is_searched_and_read_page_by_page_on_the_server(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await PeopleScene.SetAsync(database);
        var now = TimeProvider.System.GetUtcNow();
        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
        {
            db.AuditEntries.AddRange(Enumerable.Range(1, 120).Select(n => new AuditEntry
            {
                KommuneId = scene.Kommune.Id, At = now.AddDays(-n), Action = AuditAction.Exported, Thing = $"/fil/{n}",
            }));
            await db.SaveChangesAsync(Stop);
        }

        var queries = new AuditQueries(database.Reads(), TimeProvider.System);
        var wanted = Everything with { Action = AuditAction.Exported };

        var last = (await queries.ListAsync(scene.Admin, wanted with { Page = 2 }, Stop))!;
        Assert.Equal((120, 20), (last.Total, last.Rows.Count));
        Assert.Equal(6, (await queries.ListAsync(scene.Admin, wanted with { Days = 7 }, Stop))!.Total);
        Assert.Equal(0, (await queries.ListAsync(scene.Admin, wanted with { Typed = "ola nordmann" }, Stop))!.Total);
        Assert.Equal(1, (await queries.ListAsync(scene.Admin, Everything with { Typed = "ola nordmann" }, Stop))!.Total);
        Assert.Empty((await queries.ListAsync(scene.Admin, Everything with { Typed = new string('x', 500) }, Stop))!.Rows);
        Assert.Empty((await queries.ListAsync(scene.Admin, wanted with { Page = int.MaxValue }, Stop))!.Rows);
    }
}
