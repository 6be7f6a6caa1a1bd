using Microsoft.Data.Sqlite;
using Npgsql;

namespace VestreToten.Lean.Data.Upkeep;

/// <summary>The database connections that rest in the providers' pools.</summary>
public static class IdleConnections
{
    /// <summary>Closes them all, and with them lets go of what they had in memory. One in use closes when it is given back.</summary>
    public static void Close()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }
}
