using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Voting;

namespace VestreToten.Lean.Data.Voting;

/// <summary>
/// The sealed ballots of open rounds, in plain prepared SQL: the only code that touches their table. The table has a
/// round, a tag and a sealed ballot of fixed length, and no order of its own.
/// </summary>
public sealed class BallotBox : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbCommand _state;
    private readonly DbCommand _find;
    private readonly DbCommand _put;

    private BallotBox(DbConnection connection, bool canLockRows)
    {
        _connection = connection;
        // On PostgreSQL the row lock keeps a round from closing between this look and the commit. SQLite's write
        // transaction, begun IMMEDIATE, is alone anyway.
        _state = Command(
            "SELECT \"State\" FROM \"BallRounds\" WHERE \"Id\" = @round" + (canLockRows ? " FOR SHARE" : ""), ("round", DbType.Int32));
        _find = Command(
            "SELECT \"Sealed\" FROM \"Ballots\" WHERE \"RoundId\" = @round AND \"Tag\" = @tag" + (canLockRows ? " FOR UPDATE" : ""),
            ("round", DbType.Int32), ("tag", DbType.Binary));
        _put = Command(
            "INSERT INTO \"Ballots\" (\"RoundId\", \"Tag\", \"Sealed\") VALUES (@round, @tag, @sealed) "
            + "ON CONFLICT (\"RoundId\", \"Tag\") DO UPDATE SET \"Sealed\" = excluded.\"Sealed\"",
            ("round", DbType.Int32), ("tag", DbType.Binary), ("sealed", DbType.Binary));
    }

    /// <summary>A box on a context's connection, opened through EF so that it is set up like every other.</summary>
    public static async Task<BallotBox> OpenAsync(LeanDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        return new BallotBox(db.Database.GetDbConnection(), db is Postgres.PostgresLeanDbContext);
    }

    /// <summary>Begins a write transaction (IMMEDIATE on SQLite).</summary>
    public DbTransaction Begin()
    {
        var transaction = _connection.BeginTransaction();
        _state.Transaction = _find.Transaction = _put.Transaction = transaction;
        return transaction;
    }

    /// <summary>Whether the round takes ballots. Within a transaction the answer holds until its commit.</summary>
    public bool IsOpen(int round)
    {
        _state.Parameters[0].Value = round;
        return Ready(_state).ExecuteScalar() is { } state && Convert.ToInt32(state, null) == (int)RoundState.Open;
    }

    /// <summary>The sealed ballot that a tag has in the round, or null.</summary>
    public byte[]? Find(int round, byte[] tag)
    {
        _find.Parameters[0].Value = round;
        _find.Parameters[1].Value = tag;
        return Ready(_find).ExecuteScalar() as byte[];
    }

    /// <summary>Puts a sealed ballot in, in place of the tag's earlier one.</summary>
    public void Put(int round, byte[] tag, byte[] sealedBallot)
    {
        _put.Parameters[0].Value = round;
        _put.Parameters[1].Value = tag;
        _put.Parameters[2].Value = sealedBallot;
        Ready(_put).ExecuteNonQuery();
    }

    /// <summary>How many ballots lie in a round's box.</summary>
    public static Task<int> CountAsync(LeanDbContext db, int round, CancellationToken cancellationToken) =>
        db.Database
            .SqlQuery<int>($"SELECT CAST(count(*) AS integer) AS \"Value\" FROM \"Ballots\" WHERE \"RoundId\" = {round}")
            .SingleAsync(cancellationToken);

    /// <summary>Every ballot of a round: tag and sealed ballot, in the order of the tags.</summary>
    public static Task<List<SealedBallot>> ReadAllAsync(LeanDbContext db, int round, CancellationToken cancellationToken) =>
        db.Database
            .SqlQuery<SealedBallot>($"SELECT \"Tag\", \"Sealed\" FROM \"Ballots\" WHERE \"RoundId\" = {round} ORDER BY \"Tag\"")
            .ToListAsync(cancellationToken);

    /// <summary>Takes every ballot of a round out.</summary>
    public static Task EmptyAsync(LeanDbContext db, int round, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM \"Ballots\" WHERE \"RoundId\" = {round}", cancellationToken);

    /// <summary>Lets go of the commands; the connection belongs to the context.</summary>
    public void Dispose()
    {
        _state.Dispose();
        _find.Dispose();
        _put.Dispose();
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
