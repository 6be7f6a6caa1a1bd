using System.Security.Claims;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Features.Administration.People;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Features.Administration.People;

/// <summary>A kommune with one unit and an administrator; beside it another kommune.</summary>
internal sealed class PeopleScene
{
    private PeopleScene(TestDatabase database, MailSettings? mail, TimeProvider time)
    {
        Database = database;
        var commands = database.KommuneCommands();
        var people = new PeopleCommands(commands);
        (Mail, Notices) = (new LinkMail(time, mail), new NoticeMail(mail));
        (Invite, Many) = (new InvitePerson(commands, people, Mail), new InviteMany(commands, Mail));
        (Change, Roles, Disable) = (new ChangePerson(people, Notices), new ChangeRoles(people), new DisablePerson(people));
        Delete = new DeletePerson(people, NullLogger<DeletePerson>.Instance);
        Factors = new RemoveFactors(people, Mail, Notices, NullLogger<RemoveFactors>.Instance);
        Queries = new PeopleQueries(database.Reads(), TimeProvider.System, Mail);
    }

    public TestDatabase Database { get; }

    public InvitePerson Invite { get; }

    public InviteMany Many { get; }

    public LinkMail Mail { get; }

    public NoticeMail Notices { get; }

    public ChangePerson Change { get; }

    public ChangeRoles Roles { get; }

    public DisablePerson Disable { get; }

    public DeletePerson Delete { get; }

    public RemoveFactors Factors { get; }

    public PeopleQueries Queries { get; }

    public Unit Kommune { get; private set; } = null!;

    public Unit Home { get; private set; } = null!;

    public Unit Neighbour { get; private set; } = null!;

    public ClaimsPrincipal Admin { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The use cases alone, over units that are there.</summary>
    public static PeopleScene Over(TestDatabase database) => new(database, null, TimeProvider.System);

    public static async Task<PeopleScene> SetAsync(TestDatabase database, MailSettings? mail = null, TimeProvider? time = null)
    {
        var scene = new PeopleScene(database, mail, time ?? TimeProvider.System);
        scene.Kommune = await database.AddUnitAsync("kommunen");
        scene.Home = await database.AddUnitAsync("ytterskogen", scene.Kommune);
        scene.Neighbour = await database.AddUnitAsync("nabokommunen");
        scene.Admin = await database.SignInAsync(scene.Kommune, Role.Admin);
        return scene;
    }

    public async Task<PeopleList> ListAsync(string? typed = null) => (await Queries.ListAsync(Admin, new PeopleRequest(typed, null, null, 0), Stop))!;

    public async Task AddManyAsync(int many)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        var accounts = Enumerable.Range(1, many).Select(n => new Account { Name = $"Navn {n:D5}", SecurityStamp = "-", IsDisabled = n % 10 == 0 }).ToList();
        accounts.ForEach(a => a.SignInWith($"{Guid.NewGuid():N}@kommune.invalid"));
        db.Users.AddRange(accounts);
        await db.SaveChangesAsync(Stop);
        db.Grants.AddRange(accounts.Select(a => Grant.To(a.Id, Home.Id, Role.Staff)));
        await db.SaveChangesAsync(Stop);
    }
}
