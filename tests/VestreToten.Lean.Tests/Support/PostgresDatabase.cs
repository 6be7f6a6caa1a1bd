using Npgsql;
using VestreToten.Lean.Data;

namespace VestreToten.Lean.Tests.Support;

/// <summary>A database of one test's own on the run's PostgreSQL server. It goes away with the server.</summary>
internal sealed class PostgresDatabase(string connectionString)
    : TestDatabase(DatabaseProvider.PostgreSql, connectionString, Directory.CreateTempSubdirectory("lean-postgres-").FullName)
{
    protected override void LetGo()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }
}
