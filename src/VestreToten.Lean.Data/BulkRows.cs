using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace VestreToten.Lean.Data;

/// <summary>
/// Puts a great many new rows of one kind in, past EF's tracking: one prepared statement on SQLite, COPY on PostgreSQL.
/// Rows that come in the order of their table's key go in fastest. What the rows own or hang on is not put in with them,
/// and a number that the database gives does not come back.
/// </summary>
public static class BulkRows
{
    /// <summary>Puts the rows in, all or none: in the context's transaction where it has one, else in one of their own.</summary>
    /// <returns>How many rows.</returns>
    /// <exception cref="ArgumentException">The model has no table of this kind.</exception>
    public static async Task<int> InsertAsync<T>(LeanDbContext db, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T).Name} has no table", nameof(rows));
        var columns = ColumnsOf(type);
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        var transaction = (own ?? db.Database.CurrentTransaction)!.GetDbTransaction();
        var count = transaction.Connection is NpgsqlConnection postgres
            ? await CopyAsync(postgres, type, columns, rows, cancellationToken)
            : Insert(transaction, type, columns, rows, cancellationToken);
        if (own is not null)
            await own.CommitAsync(cancellationToken);
        return count;
    }

    private static int Insert<T>(
        DbTransaction transaction, IEntityType type, IReadOnlyList<Column> columns, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            $"INSERT INTO {Names(type, columns)} VALUES ({string.Join(", ", columns.Select((_, i) => "$" + i))})";
        foreach (var _ in columns)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "$" + command.Parameters.Count;
            command.Parameters.Add(parameter);
        }

        var count = 0;
        // SQLite has no asynchronous input or output.
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < columns.Count; i++)
                command.Parameters[i].Value = columns[i].ValueIn(row) ?? DBNull.Value;
            command.ExecuteNonQuery();
            count++;
        }

        return count;
    }

    private static async Task<int> CopyAsync<T>(
        NpgsqlConnection connection, IEntityType type, IReadOnlyList<Column> columns, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        await using var writer = await connection.BeginBinaryImportAsync(
            $"COPY {Names(type, columns)} FROM STDIN (FORMAT BINARY)", cancellationToken);
        var count = 0;
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                if (column.ValueIn(row) is { } value)
                    await writer.WriteAsync(value, cancellationToken);
                else
                    await writer.WriteNullAsync(cancellationToken);
            }

            count++;
        }

        await writer.CompleteAsync(cancellationToken);
        return count;
    }

    // Names come from the model, never from outside.
    private static string Names(IEntityType type, IEnumerable<Column> columns) =>
        $"\"{type.GetTableName()}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))})";

    private static IReadOnlyList<Column> ColumnsOf(IEntityType type)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)
            ?? throw new ArgumentException($"{type.ClrType.Name} has no table", nameof(type));
        return
        [
            .. type.GetProperties()
                .Where(p => !(p.IsPrimaryKey() && p.ValueGenerated == ValueGenerated.OnAdd) && !p.IsShadowProperty())
                .Select(p => new Column(p.GetColumnName(table)!, p.GetGetter(), p.GetTypeMapping().Converter?.ConvertToProvider)),
        ];
    }

    private sealed record Column(string Name, IClrPropertyGetter Getter, Func<object?, object?>? Convert)
    {
        public object? ValueIn(object row) => Convert is null ? Getter.GetClrValue(row) : Convert(Getter.GetClrValue(row));
    }
}
