using System.Security.Claims;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Features.Administration.Import;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Features.Administration.Import;

/// <summary>A kommune with a service and a unit below it, and an administrator; beside it another kommune.</summary>
internal sealed class ImportScene
{
    private ImportScene(TestDatabase database)
    {
        Database = database;
        Queries = new ImportQueries(database.Reads(), TimeProvider.System);
        Run = new RunImport(database.KommuneCommands(), Notices, NullLogger<RunImport>.Instance);
    }

    public TestDatabase Database { get; }

    public ImportQueries Queries { get; }

    public NoticeMail Notices { get; } = new(new MailSettings { Host = "localhost", From = "tavla@kommune.invalid", PublicUrl = new Uri("https://tavla.kommune.invalid/") });

    public RunImport Run { get; }

    public Unit Kommune { get; private set; } = null!;

    public Unit Care { get; private set; } = null!;

    public Unit Home { get; private set; } = null!;

    public Unit Neighbour { get; private set; } = null!;

    public ClaimsPrincipal Admin { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<ImportScene> SetAsync(TestDatabase database)
    {
        var scene = new ImportScene(database);
        scene.Kommune = await database.AddUnitAsync("kommunen", hasBoard: false);
        scene.Care = await database.AddUnitAsync("omsorg", scene.Kommune, hasBoard: false);
        scene.Home = await database.AddUnitAsync("ytterskogen", scene.Care);
        scene.Neighbour = await database.AddUnitAsync("nabokommunen");
        scene.Admin = await database.SignInAsync(scene.Kommune, Role.Admin);
        return scene;
    }

    public static ImportTable Read(string text) => ImportReader.Read(Encoding.UTF8.GetBytes(text));

    public async Task<ImportPreview> PreviewAsync(string text, ClaimsPrincipal? who = null) =>
        (await Queries.PreviewAsync(who ?? Admin, Read(text), Stop))!;

    /// <summary>What the file would do, a word for each line: <c>new new error:ParentUnknown</c>.</summary>
    public async Task<string> SayAsync(string text, ClaimsPrincipal? who = null)
    {
        var preview = await PreviewAsync(text, who);
        return preview.Fault is { } fault ? fault.Fault.ToString() : string.Join(' ', preview.Lines.Select(l => l.Result == ImportResult.Error
            ? "error:" + string.Join(',', l.Problems.Select(p => p.Fault)) : l.Result.ToString().ToLowerInvariant()));
    }

    /// <summary>Looks at the file and does it.</summary>
    public async Task<ImportAnswer> DoAsync(string text, ClaimsPrincipal? who = null) =>
        await Run.ExecuteAsync(who ?? Admin, Read(text), await PreviewAsync(text, who), Stop);

    public async Task<Unit> UnitAsync(string externalId)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        return await db.Units.SingleAsync(u => u.ExternalId == externalId, Stop);
    }

    /// <summary>The units of the kommune in their order, a level for each dot.</summary>
    public async Task<string> TreeAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        var units = await db.Units.Where(u => u.Path.StartsWith(Kommune.Path)).OrderBy(u => u.Order).ThenBy(u => u.Id).ToListAsync(Stop);
        var rows = new List<string>();
        Walk(null, 0);
        return string.Join(' ', rows);

        void Walk(int? above, int depth)
        {
            foreach (var unit in units.Where(u => u.ParentId == above))
            {
                rows.Add(new string('.', depth) + unit.Slug + (unit.ClosedOn is null ? "" : "(x)"));
                Walk(unit.Id, depth + 1);
            }
        }
    }

    /// <summary>Everybody with an id of the kommune's own: who, and their roles.</summary>
    public async Task<string> PeopleAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        var people = await db.Users.Where(a => a.ExternalId != null).OrderBy(a => a.ExternalId).ToListAsync(Stop);
        var roles = await (from grant in db.Grants join unit in db.Units on grant.UnitId equals unit.Id orderby unit.Slug, grant.Role select new { grant, unit.Slug }).ToListAsync(Stop);
        return string.Join(" | ", people.Select(a => $"{a.ExternalId} {a.Name} {a.Email}{(a.IsDisabled ? " (x)" : "")}: "
            + string.Join(", ", roles.Where(r => r.grant.AccountId == a.Id).Select(r => $"{r.grant.Role}@{r.Slug}{Days(r.grant)}"))));
    }

    public async Task<Account> AccountAsync(string externalId)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        return await db.Users.SingleAsync(a => a.ExternalId == externalId, Stop);
    }

    private static string Days(Grant grant) =>
        grant.FirstDay is null && grant.LastDay is null ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{grant.FirstDay:yyyy-MM-dd}–{grant.LastDay:yyyy-MM-dd}]");
}
