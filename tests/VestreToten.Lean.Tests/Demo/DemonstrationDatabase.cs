using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Demo;
using VestreToten.Lean.Web.Features.Insight.Closing;

namespace VestreToten.Lean.Tests.Demo;

/// <summary>A real SQLite file in a folder of its own, migrated and, when asked for, seeded at a given time.</summary>
internal sealed class DemonstrationDatabase : IAsyncDisposable
{
    public const string Password = "Blåbær-og-fløte-17";

    private static readonly ConcurrentDictionary<DateTimeOffset, Lazy<Task<byte[]>>> Seeded = new();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lean-demo-");
    private readonly ServiceProvider _services;

    private DemonstrationDatabase(DateTimeOffset now)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(now));
        services.AddLeanData(DatabaseProvider.Sqlite, $"Data Source={File};Default Timeout=5");
        services.AddIdentityCore<Account>().AddEntityFrameworkStores<LeanDbContext>();
        services.AddScoped<SeedDemonstration>();
        services.AddSingleton<PublishClosedWeeks>();
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public string File => Path.Combine(_folder.FullName, "demo.db");

    public static async Task<DemonstrationDatabase> EmptyAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var database = new DemonstrationDatabase(now);
        await database._services.GetRequiredService<SchemaUpgrade>().RunAsync(database.File + ".lock", cancellationToken);
        return database;
    }

    /// <summary>A copy for the caller alone of what is seeded once for all who ask for this time.</summary>
    public static async Task<DemonstrationDatabase> SeededAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var seeded = await Seeded.GetOrAdd(now, at => new Lazy<Task<byte[]>>(() => SeedOnceAsync(at))).Value;
        var database = new DemonstrationDatabase(now);
        await System.IO.File.WriteAllBytesAsync(database.File, seeded, cancellationToken);
        return database;
    }

    public async Task SeedAsync(string password, CancellationToken cancellationToken)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SeedDemonstration>().ExecuteAsync(password, cancellationToken);
    }

    public Task<int> PublishAsync(CancellationToken cancellationToken) =>
        _services.GetRequiredService<PublishClosedWeeks>().ExecuteAsync(cancellationToken);

    public LeanDbContext Open() => _services.GetRequiredService<IDbContextFactory<LeanDbContext>>().CreateDbContext();

    public async Task<T> AskAccountsAsync<T>(Func<UserManager<Account>, Task<T>> question)
    {
        await using var scope = _services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<UserManager<Account>>());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={File};Default Timeout=5"))
            SqliteConnection.ClearPool(connection);
        _folder.Delete(recursive: true);
    }

    // Several facts wait for it: one fact's cancellation must not end it.
    private static async Task<byte[]> SeedOnceAsync(DateTimeOffset now)
    {
        await using var database = await EmptyAsync(now, CancellationToken.None);
        await database.SeedAsync(Password, CancellationToken.None);
        var copy = database.File + ".copy";
        await using (var db = database.Open())
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}");
        return await System.IO.File.ReadAllBytesAsync(copy);
    }
}
