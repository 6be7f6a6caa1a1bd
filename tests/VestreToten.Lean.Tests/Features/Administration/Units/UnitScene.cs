using System.Security.Claims;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Administration.Units;

namespace VestreToten.Lean.Tests.Features.Administration.Units;

/// <summary>A kommune with two services, a unit below the first, and an administrator; beside it another kommune.</summary>
internal sealed class UnitScene
{
    private UnitScene(TestDatabase database)
    {
        Database = database;
        var commands = database.KommuneCommands();
        (Make, Change, Close, Order) = (new MakeUnit(commands), new ChangeUnit(commands), new CloseUnit(commands), new OrderUnit(commands));
        Merge = new MergeUnits(commands, NullLogger<MergeUnits>.Instance);
        Queries = new UnitQueries(database.Reads(), TimeProvider.System);
    }

    public TestDatabase Database { get; }

    public MakeUnit Make { get; }

    public ChangeUnit Change { get; }

    public CloseUnit Close { get; }

    public OrderUnit Order { get; }

    public MergeUnits Merge { get; }

    public UnitQueries Queries { get; }

    public Unit Kommune { get; private set; } = null!;

    public Unit Care { get; private set; } = null!;

    public Unit Roads { get; private set; } = null!;

    public Unit Home { get; private set; } = null!;

    public Unit Neighbour { get; private set; } = null!;

    public ClaimsPrincipal Admin { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<UnitScene> SetAsync(TestDatabase database)
    {
        var scene = new UnitScene(database);
        scene.Kommune = await database.AddUnitAsync("kommunen", hasBoard: false);
        scene.Care = await database.AddUnitAsync("omsorg", scene.Kommune, hasBoard: false);
        scene.Roads = await database.AddUnitAsync("vei", scene.Kommune);
        scene.Home = await database.AddUnitAsync("ytterskogen", scene.Care);
        scene.Neighbour = await database.AddUnitAsync("nabokommunen");
        scene.Admin = await database.SignInAsync(scene.Kommune, Role.Admin);
        return scene;
    }

    public static UnitSettings Wanted(string name, Unit parent) =>
        new(name, "", parent.Id, 12, HasBoard: true, DayOfWeek.Tuesday, new TimeOnly(8, 30));

    public async Task<UnitRow> RowAsync(Unit unit) => (await Queries.ReadAsync(Admin, Stop))!.Single(u => u.UnitId == unit.Id);

    /// <summary>The tree by name, a level for each dot.</summary>
    public async Task<string> TreeAsync(ClaimsPrincipal? who = null) => string.Join(' ', ((await Queries.ReadAsync(who ?? Admin, Stop)) ?? [])
        .Select(u => new string('.', u.Depth) + u.Settings.Slug + (u.ClosedOn is null ? "" : "(x)")));
}
