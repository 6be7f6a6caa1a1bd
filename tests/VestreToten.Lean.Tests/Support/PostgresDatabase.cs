using Npgsql;
using VestreToten.Lean.Data;

namespace VestreToten.Lean.Tests.Support;

/// <summary>A database of one test's own on the run's PostgreSQL server.</summary>
internal sealed class PostgresDatabase(string connectionString, bool isKept = false)
    : TestDatabase(DatabaseProvider.PostgreSql, connectionString, Directory.CreateTempSubdirectory("lean-postgres-").FullName)
{
    protected override async ValueTask DropAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
        if (isKept)
            return;
        var server = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres" };
        await using var source = NpgsqlDataSource.Create(server);
        await using var drop = source.CreateCommand($"DROP DATABASE \"{connection.Database}\" WITH (FORCE)");
        await drop.ExecuteNonQueryAsync();
    }
}
