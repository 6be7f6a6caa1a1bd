using Npgsql;
using VestreToten.Lean.Data;

namespace VestreToten.Lean.Tests.Support;

/// <summary>A database of one test's own on the run's PostgreSQL server.</summary>
/// <param name="connectionString">Where it is.</param>
/// <param name="isKept">Whether it outlives the test: the one that the others are copied from.</param>
internal sealed class PostgresDatabase(string connectionString, bool isKept = false)
    : TestDatabase(DatabaseProvider.PostgreSql, connectionString, Directory.CreateTempSubdirectory("lean-postgres-").FullName)
{
    protected override void LetGo()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
        if (isKept)
            return;
        // Each is a thousand files: left to the end of the run, they take a minute to delete.
        using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false });
        using var drop = server.CreateCommand($"DROP DATABASE IF EXISTS {connection.Database} WITH (FORCE)");
        drop.ExecuteNonQuery();
    }
}
