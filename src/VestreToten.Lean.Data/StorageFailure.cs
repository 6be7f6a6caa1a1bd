using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace VestreToten.Lean.Data;

/// <summary>Tells a database that cannot answer just now (full disk, lock, lost server) from a fault in the program.</summary>
public static class StorageFailure
{
    // https://www.sqlite.org/rescode.html: BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN
    private static readonly HashSet<int> Passing = [5, 6, 7, 8, 10, 13, 14];

    /// <summary>Whether trying again later may help.</summary>
    public static bool Is(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => false,
        SqliteException sqlite => Passing.Contains(sqlite.SqliteErrorCode),
        NpgsqlException { IsTransient: true } => true,
        PostgresException postgres => postgres.SqlState is "53100" or "53200" or "53300" or "55P03" or "57P01" or "57P03",
        NpgsqlException => exception.InnerException is IOException or TimeoutException or System.Net.Sockets.SocketException,
        TimeoutException => true,
        _ => exception.InnerException is { } inner && Is(inner),
    };
}
