using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace VestreToten.Lean.Data;

/// <summary>Tells a write that lost to somebody else's from a fault in the program.</summary>
public static class StorageConflict
{
    // https://www.sqlite.org/rescode.html: CONSTRAINT_FOREIGNKEY, CONSTRAINT_PRIMARYKEY, CONSTRAINT_UNIQUE
    private static readonly HashSet<int> Constraints = [787, 1555, 2067];

    /// <summary>
    /// Whether somebody else has changed the row, taken the place that may be taken once, or removed what was referred to.
    /// </summary>
    public static bool Is(DbUpdateException exception) => exception is DbUpdateConcurrencyException || IsOf(exception.InnerException);

    /// <summary>The same of a statement of one's own.</summary>
    internal static bool IsOf(Exception? exception) => exception switch
    {
        SqliteException sqlite => Constraints.Contains(sqlite.SqliteExtendedErrorCode),
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation,
        _ => false,
    };
}
