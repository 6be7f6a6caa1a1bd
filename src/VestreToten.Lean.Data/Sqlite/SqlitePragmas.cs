using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace VestreToten.Lean.Data.Sqlite;

/// <summary>
/// Sets every connection up alike, whoever opens it: write-ahead log, every commit on disk before it is acknowledged,
/// deleted content overwritten, five seconds' patience, no temporary files.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    internal const string Text =
        "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; "
        + "PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    // Pragmas never wait for anything that asynchrony would help: SQLite has no asynchronous input or output.
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    internal static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Text;
        command.ExecuteNonQuery();
    }
}
