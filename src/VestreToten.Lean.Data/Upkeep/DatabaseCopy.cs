using System.Globalization;
using Microsoft.Data.Sqlite;

namespace VestreToten.Lean.Data.Upkeep;

/// <summary>
/// A copy of a SQLite database that is in use, and opens no ballot: the database's half of every key is taken out of it. Not the
/// file itself: whoever copies that while it is written to, copies two states of it.
/// </summary>
public static class DatabaseCopy
{
    private static readonly string[] PhotoTables = ["ImprovementPhotos", "ZonePhotos"];

    /// <summary>Makes the copy.</summary>
    /// <param name="connections">The database.</param>
    /// <param name="file">The copy: an empty file, which keeps its rights, or none yet.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="SqliteException">There is no room, or the database is damaged.</exception>
    public static async Task MakeAsync(PlainConnections connections, string file, CancellationToken cancellationToken)
    {
        await using (var connection = await connections.OpenAsync(cancellationToken))
        {
            await using var copy = connection.CreateCommand();
            copy.CommandText = "VACUUM INTO $file";
            copy.Parameters.Add(new SqliteParameter("$file", file));
            await copy.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var made = Open(file, SqliteOpenMode.ReadWrite);
        // What the halves stood in is overwritten, and the journal that would hold them once more is kept in memory.
        await RunAsync(made, "PRAGMA journal_mode=DELETE", cancellationToken);
        await RunAsync(made, "PRAGMA journal_mode=MEMORY", cancellationToken);
        await RunAsync(made, "PRAGMA secure_delete=ON", cancellationToken);
        await RunAsync(made, "UPDATE \"BallRounds\" SET \"DatabaseKey\" = NULL WHERE \"DatabaseKey\" IS NOT NULL", cancellationToken);
        // Written anew: what a page keeps beside its rows, when rows have moved within it, is not overwritten.
        await RunAsync(made, "PRAGMA temp_store=MEMORY", cancellationToken);
        await RunAsync(made, "VACUUM", cancellationToken);
    }

    /// <summary>Looks at a copy, and changes nothing.</summary>
    /// <exception cref="SqliteException">It is no database, or one of something else.</exception>
    public static async Task<CopyState> LookAsync(string file, CancellationToken cancellationToken)
    {
        await using var copy = Open(file, SqliteOpenMode.ReadOnly);
        var faults = (await ReadAsync(copy, "PRAGMA integrity_check(20)", cancellationToken)).Where(line => line != "ok").ToList();
        faults.AddRange((await ReadAsync(copy, "PRAGMA foreign_key_check", cancellationToken)).Select(table => $"a row of {table} refers to nothing"));
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await ReadAsync(copy, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%'", cancellationToken))
            rows[table] = await CountAsync(copy, $"SELECT count(*) FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", cancellationToken);
        return new CopyState(
            faults, rows, await ReadAsync(copy, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1", cancellationToken),
            await ReadAsync(copy, "SELECT \"Name\" FROM \"Units\" WHERE \"ParentId\" IS NULL ORDER BY \"Id\"", cancellationToken),
            await HashesAsync(copy, rows, cancellationToken),
            await CountAsync(copy, "SELECT count(*) FROM \"BallRounds\" WHERE \"DatabaseKey\" IS NOT NULL", cancellationToken));
    }

    /// <summary>The photos that are named in the tables of the copy's own schema: the first had none.</summary>
    private static async Task<List<string>> HashesAsync(SqliteConnection copy, SortedDictionary<string, long> rows, CancellationToken cancellationToken)
    {
        var hashes = PhotoTables.Where(rows.ContainsKey).Select(table => $"SELECT \"Hash\" FROM \"{table}\"").ToArray();
        return hashes.Length == 0 ? [] : await ReadAsync(copy, string.Join(" UNION ", hashes) + " ORDER BY 1", cancellationToken);
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static async Task RunAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<long> CountAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            found.Add(reader.GetString(0));
        return found;
    }
}

/// <summary>What a copy of a database holds.</summary>
/// <param name="Faults">What is wrong with it; nothing where it is whole.</param>
/// <param name="Rows">How many rows each table has.</param>
/// <param name="Schema">The migrations that have been applied.</param>
/// <param name="Kommuner">The names of the kommuner.</param>
/// <param name="PhotoHashes">The photos that it refers to.</param>
/// <param name="KeyHalves">How many halves of keys are in it; 0 in a copy that is made by <see cref="DatabaseCopy"/>.</param>
public sealed record CopyState(
    IReadOnlyList<string> Faults, IReadOnlyDictionary<string, long> Rows, IReadOnlyList<string> Schema, IReadOnlyList<string> Kommuner,
    IReadOnlyList<string> PhotoHashes, long KeyHalves);
