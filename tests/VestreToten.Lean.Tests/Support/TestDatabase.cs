using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Upkeep;

namespace VestreToten.Lean.Tests.Support;

/// <summary>A real database of one test's own, wired up as the program wires up its own.</summary>
internal abstract class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    protected TestDatabase(DatabaseProvider provider, string connectionString, string folder)
    {
        (Folder, ConnectionString) = (folder, connectionString);
        _services = new ServiceCollection().AddLeanData(provider, connectionString).BuildServiceProvider();
        Contexts = _services.GetRequiredService<IDbContextFactory<LeanDbContext>>();
    }

    public string ConnectionString { get; }

    /// <summary>A folder of the test's own, for the upgrade's lock file and, on SQLite, the database.</summary>
    public string Folder { get; }

    public IDbContextFactory<LeanDbContext> Contexts { get; }

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, PostgresServer postgres) =>
        provider == DatabaseProvider.Sqlite ? await SqliteDatabase.CreateAsync() : await postgres.CreateAsync();

    public static async Task<TestDatabase> EmptyAsync(DatabaseProvider provider, PostgresServer postgres) =>
        provider == DatabaseProvider.Sqlite ? SqliteDatabase.Empty() : await postgres.EmptyAsync();

    public Task UpgradeAsync(CancellationToken cancellationToken, string lockFile = "upgrade.lock") =>
        new SchemaUpgrade(Contexts).RunAsync(Path.Combine(Folder, lockFile), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        LetGo();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Closes every pooled connection.</summary>
    protected abstract void LetGo();
}
