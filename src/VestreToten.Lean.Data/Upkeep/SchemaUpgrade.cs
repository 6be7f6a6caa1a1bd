using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Postgres;
using VestreToten.Lean.Data.Sqlite;

namespace VestreToten.Lean.Data.Upkeep;

/// <summary>Brings the database to this program's schema. Safe to run again after having been killed half way.</summary>
public sealed class SchemaUpgrade(IDbContextFactory<LeanDbContext> contexts)
{
    /// <summary>
    /// Applies what is missing. On SQLite an exclusive file lock comes first: whoever holds it is alone, so a lock row
    /// that a killed process left in <c>__EFMigrationsLock</c>, and that would hang this start for ever, can be cleared.
    /// On PostgreSQL the nodes have no file in common: the server holds the lock.
    /// </summary>
    /// <param name="lockFile">The file to lock, beside the database.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>How many rows with stored texts were cleaned; null where that had been done.</returns>
    public async Task<int?> RunAsync(string lockFile, CancellationToken cancellationToken)
    {
        await using var held = await LockAsync(lockFile, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var alone = db is SqliteLeanDbContext ? null : await PostgresUpgradeLock.TakeAsync(db, cancellationToken);
        if (db is SqliteLeanDbContext)
            await ClearStaleLockAsync(db, cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count == 0)
            return null;
        // Before the migration that says that it has been done: killed in between, it runs again.
        int? cleaned = pending.Exists(m => m.EndsWith("_" + CleanStoredTexts.Migration, StringComparison.Ordinal)) && await db.Database.CanConnectAsync(cancellationToken)
            ? await new CleanStoredTexts(db).RunAsync(cancellationToken)
            : null;
        await db.Database.MigrateAsync(cancellationToken);
        return cleaned;
    }

    private static async Task ClearStaleLockAsync(LeanDbContext db, CancellationToken cancellationToken)
    {
        var lockTable = await db.Database
            .SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (lockTable > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (FileHold.TryTake(path) is { } held)
                return held;
            // Another process is upgrading: it lets go when it is done or killed.
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }
    }
}
