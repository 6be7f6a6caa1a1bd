using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VestreToten.Lean.Data.Postgres;
using VestreToten.Lean.Data.Sqlite;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Data.Upkeep;

/// <summary>
/// What a start, and whoever asks whether the program is well, need to know of the database, in plain SQL: EF takes
/// about a second to wake up, and on an ordinary start none of these answers calls for it.
/// </summary>
public sealed class FirstLook(PlainConnections connections)
{
    /// <summary>The migrations that this program can apply.</summary>
    public IReadOnlyCollection<string> KnownMigrations { get; } =
    [
        .. typeof(LeanDbContext).Assembly.GetTypes()
            .Where(t => t.GetCustomAttribute<DbContextAttribute>()?.ContextType
                == (connections.Provider == DatabaseProvider.PostgreSql ? typeof(PostgresLeanDbContext) : typeof(SqliteLeanDbContext)))
            .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>(),
    ];

    /// <summary>Whether every migration of this program has been applied; false also where there is no database yet.</summary>
    /// <exception cref="NewerSchemaException">A newer program has been at work on it.</exception>
    public async Task<bool> IsSchemaCurrentAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await connections.OpenAsync(cancellationToken);
            var applied = await ReadAsync(
                connection, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"", row => row.GetString(0), cancellationToken);
            if (applied.Find(migration => !KnownMigrations.Contains(migration)) is { } newer)
                throw new NewerSchemaException(newer);
            return KnownMigrations.All(applied.Contains);
        }
        catch (DbException e) when (!StorageFailure.Is(e))
        {
            // No table, or no database: EF finds out which, and makes it.
            return false;
        }
    }

    /// <summary>Whether a SQLite database has the tables of some version: a first start that was cut off leaves a file without.</summary>
    public Task<bool> HasTablesAsync(CancellationToken cancellationToken) =>
        HasRowsAsync("SELECT 1 FROM sqlite_master WHERE name = 'BallRounds'", cancellationToken);

    public Task<bool> HasAccountsAsync(CancellationToken cancellationToken) =>
        HasRowsAsync("SELECT 1 FROM \"Accounts\" LIMIT 1", cancellationToken);

    public Task<bool> HasUnitsAsync(CancellationToken cancellationToken) =>
        HasRowsAsync("SELECT 1 FROM \"Units\" LIMIT 1", cancellationToken);

    /// <summary>The rounds that have not been shredded: open ones, and those that a crash left half done.</summary>
    public async Task<IReadOnlyList<UnfinishedRound>> UnfinishedRoundsAsync(CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenAsync(cancellationToken);
        return await ReadAsync(
            connection,
            "SELECT r.\"Id\", r.\"State\", r.\"KeyName\", m.\"Day\" FROM \"BallRounds\" r "
            + $"JOIN \"Meetings\" m ON m.\"Id\" = r.\"MeetingId\" WHERE r.\"State\" <> {(int)RoundState.Shredded}",
            row => new UnfinishedRound(row.GetInt32(0), (RoundState)row.GetInt32(1), row.GetString(2), row.GetFieldValue<DateOnly>(3)),
            cancellationToken);
    }

    private async Task<bool> HasRowsAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenAsync(cancellationToken);
        return (await ReadAsync(connection, sql, _ => true, cancellationToken)).Count > 0;
    }

    private static async Task<List<T>> ReadAsync<T>(
        DbConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }
}
