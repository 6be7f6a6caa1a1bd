using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Sqlite;

namespace VestreToten.Lean.Data.Upkeep;

/// <summary>Empties what the database remembers beside its tables.</summary>
public static class WriteAheadLog
{
    /// <summary>
    /// On SQLite: moves the write-ahead log into the database and cuts it to nothing; false while a reader is in the way.
    /// On PostgreSQL: writes the ballots' table and its index anew, for a plain VACUUM leaves tags in the index's pages; the
    /// server's own log is recycled by the server (docs/privacy.md says what that means).
    /// </summary>
    public static async Task<bool> TryEmptyAsync(LeanDbContext db, CancellationToken cancellationToken)
    {
        if (db is not SqliteLeanDbContext)
        {
            await db.Database.ExecuteSqlAsync($"VACUUM FULL \"Ballots\"", cancellationToken);
            return true;
        }

        await db.Database.OpenConnectionAsync(cancellationToken);
        // SQLite waits for the reader with every writer shut out: a backup on the way must not stop the other boards' votes.
        await db.Database.ExecuteSqlAsync($"PRAGMA busy_timeout=50", cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), null) == 0;
    }
}
