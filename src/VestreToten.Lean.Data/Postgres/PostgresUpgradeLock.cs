using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace VestreToten.Lean.Data.Postgres;

/// <summary>
/// Lets one node upgrade at a time. EF's own lock is let go between two migrations, and whoever gets it then has not seen
/// what was applied meanwhile: with more than one migration to apply, two nodes that start together fail without this.
/// </summary>
internal static class PostgresUpgradeLock
{
    // Any number will do, as long as every version of the program uses the same.
    private const long Number = 0x4C65616E;

    /// <summary>Waits for the lock. It is held until what is returned is disposed, or the process or its connection dies.</summary>
    public static async Task<IAsyncDisposable> TakeAsync(LeanDbContext db, CancellationToken cancellationToken)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
            await creator.CreateAsync(cancellationToken);
        // Not pooled: a connection that goes back to a pool keeps its locks until somebody uses it again.
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(@number)", connection) { CommandTimeout = 0 };
            command.Parameters.AddWithValue("number", Number);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
