using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Data.Voting;

/// <summary>
/// The sealed ballots of open rounds, in plain prepared SQL: the only code that touches their table. The table has a
/// round, a tag and a sealed ballot of fixed length, and no order of its own.
/// </summary>
public sealed class BallotBox : IDisposable
{
    // The numbers of a group's rows, from 0. A whole group goes through each statement at once: what a statement costs
    // by itself, on PostgreSQL a journey to the server, is then shared by all its ballots.
    private const string Rows = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < @count) ";
    private const int RowLength = RoundKeys.TagLength + BallotSeal.Length;

    private readonly DbConnection _connection;
    private readonly DbCommand _state;
    private readonly DbCommand _count;
    private readonly DbCommand _find;
    private readonly DbCommand _put;

    private BallotBox(DbConnection connection, bool canLockRows)
    {
        _connection = connection;
        // On PostgreSQL the row lock keeps a round from closing between this look and the commit. SQLite's write
        // transaction, begun IMMEDIATE, is alone anyway.
        _state = Command(
            "SELECT \"State\" FROM \"BallRounds\" WHERE \"Id\" = @round" + (canLockRows ? " FOR SHARE" : ""), ("round", DbType.Int32));
        _count = Command("SELECT count(*) FROM \"Ballots\" WHERE \"RoundId\" = @round", ("round", DbType.Int32));
        _find = Command(
            Rows + "SELECT n.i, b.\"Sealed\" FROM n CROSS JOIN \"Ballots\" b "
            + $"WHERE b.\"RoundId\" = @round AND b.\"Tag\" = substr(@tags, n.i * {RoundKeys.TagLength} + 1, {RoundKeys.TagLength})"
            + (canLockRows ? " FOR UPDATE OF b" : ""),
            ("round", DbType.Int32), ("tags", DbType.Binary), ("count", DbType.Int32));
        _put = Command(
            Rows + "INSERT INTO \"Ballots\" (\"RoundId\", \"Tag\", \"Sealed\") "
            + $"SELECT @round, substr(@rows, n.i * {RowLength} + 1, {RoundKeys.TagLength}), "
            + $"substr(@rows, n.i * {RowLength} + {RoundKeys.TagLength + 1}, {BallotSeal.Length}) FROM n WHERE true "
            + "ON CONFLICT (\"RoundId\", \"Tag\") DO UPDATE SET \"Sealed\" = excluded.\"Sealed\"",
            ("round", DbType.Int32), ("rows", DbType.Binary), ("count", DbType.Int32));
    }

    /// <summary>A box on a context's connection, opened through EF so that it is set up like every other.</summary>
    public static BallotBox Open(LeanDbContext db)
    {
        db.Database.OpenConnection();
        return new BallotBox(db.Database.GetDbConnection(), db is Postgres.PostgresLeanDbContext);
    }

    /// <summary>Begins a write transaction (IMMEDIATE on SQLite).</summary>
    public DbTransaction Begin()
    {
        var transaction = _connection.BeginTransaction();
        _state.Transaction = _count.Transaction = _find.Transaction = _put.Transaction = transaction;
        return transaction;
    }

    /// <summary>Whether the round takes ballots. Within a transaction the answer holds until its commit.</summary>
    public bool IsOpen(int round)
    {
        _state.Parameters[0].Value = round;
        return Ready(_state).ExecuteScalar() is { } state && Convert.ToInt32(state, null) == (int)RoundState.Open;
    }

    /// <summary>How many ballots lie in the round's box, as the transaction sees it.</summary>
    public int Count(int round)
    {
        _count.Parameters[0].Value = round;
        return Convert.ToInt32(Ready(_count).ExecuteScalar(), null);
    }

    /// <summary>The sealed ballots that these tags have in the round, in the tags' order; null where a tag has none.</summary>
    public IReadOnlyList<byte[]?> Find(int round, IReadOnlyCollection<byte[]> tags)
    {
        var found = new byte[]?[tags.Count];
        if (found.Length == 0)
            return found;
        var all = new byte[found.Length * RoundKeys.TagLength];
        var next = all.AsSpan();
        foreach (var tag in tags)
        {
            tag.CopyTo(next);
            next = next[RoundKeys.TagLength..];
        }

        Set(_find, round, all, found.Length);
        using (var reader = Ready(_find).ExecuteReader())
        {
            while (reader.Read())
                found[reader.GetInt32(0)] = reader.GetFieldValue<byte[]>(1);
        }

        // The command keeps what it was last given.
        CryptographicOperations.ZeroMemory(all);
        return found;
    }

    /// <summary>Puts sealed ballots in, each in place of its tag's earlier one. No tag may stand twice.</summary>
    public void Put(int round, IReadOnlyCollection<SealedBallot> ballots)
    {
        if (ballots.Count == 0)
            return;
        var rows = new byte[ballots.Count * RowLength];
        var row = rows.AsSpan();
        foreach (var ballot in ballots)
        {
            ballot.Tag.CopyTo(row);
            ballot.Sealed.CopyTo(row[RoundKeys.TagLength..]);
            row = row[RowLength..];
        }

        Set(_put, round, rows, ballots.Count);
        Ready(_put).ExecuteNonQuery();
        CryptographicOperations.ZeroMemory(rows);
    }

    public static Task<int> CountAsync(LeanDbContext db, int round, CancellationToken cancellationToken) =>
        db.Database
            .SqlQuery<int>($"SELECT CAST(count(*) AS integer) AS \"Value\" FROM \"Ballots\" WHERE \"RoundId\" = {round}")
            .SingleAsync(cancellationToken);

    /// <summary>Whether a tag has a ballot in the round.</summary>
    public static async Task<bool> HasAsync(LeanDbContext db, int round, byte[] tag, CancellationToken cancellationToken) =>
        await db.Database
            .SqlQuery<int>($"SELECT CAST(count(*) AS integer) AS \"Value\" FROM \"Ballots\" WHERE \"RoundId\" = {round} AND \"Tag\" = {tag}")
            .SingleAsync(cancellationToken) > 0;

    /// <summary>Every ballot of a round: tag and sealed ballot, in the order of the tags.</summary>
    public static Task<List<SealedBallot>> ReadAllAsync(LeanDbContext db, int round, CancellationToken cancellationToken) =>
        db.Database
            .SqlQuery<SealedBallot>($"SELECT \"Tag\", \"Sealed\" FROM \"Ballots\" WHERE \"RoundId\" = {round} ORDER BY \"Tag\"")
            .ToListAsync(cancellationToken);

    public static Task EmptyAsync(LeanDbContext db, int round, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM \"Ballots\" WHERE \"RoundId\" = {round}", cancellationToken);

    /// <summary>Lets go of the commands; the connection belongs to the context.</summary>
    public void Dispose()
    {
        _state.Dispose();
        _count.Dispose();
        _find.Dispose();
        _put.Dispose();
    }

    private static void Set(DbCommand command, int round, byte[] bytes, int count)
    {
        command.Parameters[0].Value = round;
        command.Parameters[1].Value = bytes;
        command.Parameters[2].Value = count;
    }

    /// <summary>SQLite's provider refuses a command that still holds a transaction which has ended.</summary>
    private static DbCommand Ready(DbCommand command)
    {
        if (command.Transaction is SqliteTransaction { Connection: null })
            command.Transaction = null;
        return command;
    }

    private DbCommand Command(string text, params ReadOnlySpan<(string Name, DbType Type)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, type) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = (name, type);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}

/// <summary>One row of the box.</summary>
/// <param name="Tag">Which phone, for whoever has the round's key; noise for everyone else.</param>
/// <param name="Sealed">The sealed ballot.</param>
public sealed record SealedBallot(byte[] Tag, byte[] Sealed);
