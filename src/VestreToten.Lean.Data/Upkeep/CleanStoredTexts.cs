using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using VestreToten.Lean.Data.Sqlite;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Data.Upkeep;

/// <summary>
/// Cleans what was stored before typed texts were cleaned (<see cref="PlainText"/>), so that searches and sign-ins find it.
/// Plain SQL, row by row in batches: it runs before the migrations that are missing, on whatever there is of the tables. To
/// run it again changes nothing.
/// </summary>
internal sealed class CleanStoredTexts(LeanDbContext db)
{
    /// <summary>The migration that says that it has been done.</summary>
    public const string Migration = "CleanStoredTexts";

    private const int BatchSize = 500;

    private readonly bool _isSqlite = db is SqliteLeanDbContext;

    // Where a row lies: every row has such a place, whatever its key.
    private string Place => _isSqlite ? "rowid" : "ctid";

    /// <returns>How many rows were cleaned.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var cleaned = 0;
            foreach (var (table, columns) in StoredTexts.Columns)
                cleaned += await CleanAsync(table, columns, CleanLines, cancellationToken);
            return cleaned + await CleanAsync(StoredTexts.Addresses.Table, StoredTexts.Addresses.Columns, CleanAddress, cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Line by line, for the number of lines may mean something.</summary>
    internal static string CleanLines(string text) => string.Join('\n', text.Split('\n').Select(PlainText.OneLine));

    internal static string CleanAddress(string text) => string.Concat(
        PlainText.OneLine(text).Where(c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format));

    private async Task<int> CleanAsync(string table, string[] columns, Func<string, string> clean, CancellationToken cancellationToken)
    {
        var there = await ColumnsAsync(table, cancellationToken);
        columns = [.. columns.Where(there.Contains)];
        if (columns.Length == 0)
            return 0;
        var (cleaned, after) = (0, _isSqlite ? "0" : "(0,0)");
        while (await ReadAsync(table, columns, after, cancellationToken) is { Count: > 0 } rows)
        {
            after = rows[^1].Place;
            var dirty = rows.Select(row => row with { Clean = [.. row.Texts.Select(text => Clean(text, clean))] })
                .Where(row => !row.Texts.SequenceEqual(row.Clean)).ToList();
            cleaned += await WriteAsync(table, columns, dirty, cancellationToken);
        }

        return cleaned;
    }

    // What would be nothing, or longer than there is room for, stays as it is.
    private static string? Clean(string? text, Func<string, string> clean) =>
        text is { Length: > 0 } && clean(text) is { Length: > 0 } better && better.Length <= text.Length ? better : text;

    private async Task<List<Row>> ReadAsync(string table, string[] columns, string after, CancellationToken cancellationToken)
    {
        var names = string.Join(", ", columns.Select(Quoted));
        await using var command = Command(_isSqlite
            ? $"SELECT rowid, {names} FROM {Quoted(table)} WHERE rowid > CAST(@after AS INTEGER) ORDER BY rowid LIMIT {BatchSize}"
            : $"SELECT t.ctid::text AS place, {names} FROM {Quoted(table)} t WHERE t.ctid > @after::tid ORDER BY t.ctid LIMIT {BatchSize}");
        Add(command, "after", after);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var texts = columns.Select((_, i) => reader.IsDBNull(i + 1) ? null : reader.GetString(i + 1)).ToArray();
            rows.Add(new Row(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!, texts, texts));
        }

        return rows;
    }

    /// <summary>All at once; where one of them cannot be, one by one, and that one stays as it is.</summary>
    private async Task<int> WriteAsync(string table, string[] columns, List<Row> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return 0;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var row in rows)
                await WriteAsync(table, columns, row, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return rows.Count;
        }
        catch (DbException e) when (StorageConflict.IsOf(e))
        {
            if (rows.Count == 1)
                return 0;
            var written = 0;
            foreach (var row in rows)
                written += await WriteAsync(table, columns, [row], cancellationToken);
            return written;
        }
    }

    private async Task WriteAsync(string table, string[] columns, Row row, CancellationToken cancellationToken)
    {
        var values = string.Join(", ", columns.Select((column, i) => $"{Quoted(column)} = @text{i}"));
        await using var command = Command(
            $"UPDATE {Quoted(table)} SET {values} WHERE {Place} = {(_isSqlite ? "CAST(@place AS INTEGER)" : "@place::tid")}");
        Add(command, "place", row.Place);
        for (var i = 0; i < columns.Length; i++)
            Add(command, $"text{i}", row.Clean[i]);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<HashSet<string>> ColumnsAsync(string table, CancellationToken cancellationToken)
    {
        await using var command = Command(_isSqlite
            ? "SELECT name FROM pragma_table_info(@table)"
            : "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @table");
        Add(command, "table", table);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var columns = new HashSet<string>();
        while (await reader.ReadAsync(cancellationToken))
            columns.Add(reader.GetString(0));
        return columns;
    }

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private static void Add(DbCommand command, string name, string? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, (object?)value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }

    private static string Quoted(string name) => $"\"{name}\"";

    private sealed record Row(string Place, string?[] Texts, string?[] Clean);
}
