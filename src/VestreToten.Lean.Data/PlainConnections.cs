using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using VestreToten.Lean.Data.Sqlite;

namespace VestreToten.Lean.Data;

/// <summary>Connections without EF, set up like every other: for the few questions that must not wait for EF to wake up.</summary>
public sealed class PlainConnections(DatabaseProvider provider, string connectionString)
{
    public DatabaseProvider Provider => provider;

    /// <summary>An open connection, the caller's to close.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        DbConnection connection = provider == DatabaseProvider.PostgreSql
            ? new NpgsqlConnection(connectionString)
            : new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            if (provider == DatabaseProvider.Sqlite)
                SqlitePragmas.Set(connection);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
