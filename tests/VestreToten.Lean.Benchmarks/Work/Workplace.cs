using System.Security.Claims;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Benchmarks.Work;

/// <summary>A database of its own, as the program opens its own, with one board, its work, and somebody of its staff.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("forbedringstavle-").FullName;
    private readonly ServiceProvider _services;

    private Workplace()
    {
        var services = new ServiceCollection().AddLogging()
            .AddLeanData(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_folder, "forbedringstavle.db")};Default Timeout=5")
            .AddSingleton(TimeProvider.System).AddSingleton<AccessCheck>().AddSingleton<AuthorizedReads>().AddSingleton<BoardChanges>().AddSingleton<Sessions>()
            .AddSingleton(new KeyFolder(Path.Combine(_folder, "keys"))).AddSingleton<OpenRounds>();
        services.AddCommands();
        services.AddBoardReading();
        services.AddServiceGoals();
        services.AddImprovements();
        services.AddEscalations();
        services.AddGains();
        services.AddIdeas();
        _services = services.BuildServiceProvider();
    }

    public int BoardId { get; private set; }

    public ClaimsPrincipal Who { get; private set; } = new();

    public IDbContextFactory<LeanDbContext> Contexts => Get<IDbContextFactory<LeanDbContext>>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <param name="archived">How many improvements have ended.</param>
    /// <param name="years">Over how many years; 0 for this one.</param>
    public static async Task<Workplace> CreateAsync(int archived, int years)
    {
        var place = new Workplace();
        await place.Get<SchemaUpgrade>().RunAsync(Path.Combine(place._folder, "upgrade.lock"), CancellationToken.None);
        await using var db = await place.Contexts.CreateDbContextAsync();
        await place.OpenAsync(db);
        var now = TimeProvider.System.GetUtcNow();
        await db.Database.OpenConnectionAsync();
        WorkData.Fill(
            (SqliteConnection)db.Database.GetDbConnection(), place.BoardId, archived, now,
            TimeSpan.FromDays(years == 0 ? now.DayOfYear - 1 : 365 * years));
        return place;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task OpenAsync(LeanDbContext db)
    {
        var unit = Unit.Kommune("Kommunen", "kommunen");
        db.Add(unit);
        await db.SaveChangesAsync();
        unit.TakePlace(parent: null);
        var board = Board.For(unit.Id, DayOfWeek.Tuesday, new TimeOnly(9, 0));
        var account = new Account { UserName = "ola@kommune.invalid", NormalizedUserName = "OLA@KOMMUNE.INVALID", Name = "Ola", SecurityStamp = "-" };
        db.AddRange(board, account);
        await db.SaveChangesAsync();
        db.Add(Grant.To(account.Id, unit.Id, Role.Staff));
        var shelf = new List<WellbeingGoal>();
        foreach (var text in new[] { "Vi spiser sammen", "Vi får sagt det", "Vi har pauser" })
        {
            var goal = WellbeingGoal.Propose(board.Id, text, TimeProvider.System.GetUtcNow().DayInNorway());
            goal.Activate(shelf);
            shelf.Add(goal);
        }

        db.AddRange(shelf);
        await db.SaveChangesAsync();
        BoardId = board.Id;
        Who = await Get<Sessions>().BeginAsync(account, CancellationToken.None);
    }
}
