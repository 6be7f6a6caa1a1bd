using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using VestreToten.Lean.Data;

namespace VestreToten.Lean.Tests.Data;

public sealed class StorageFailureTests
{
    [Theory]
    [InlineData(5, 5)] // busy
    [InlineData(5, 517)] // busy snapshot
    [InlineData(6, 6)] // locked
    [InlineData(8, 8)] // read-only
    [InlineData(10, 778)] // input or output: write
    [InlineData(13, 13)] // full
    [InlineData(14, 14)] // cannot open
    public void Sqlite_that_cannot_answer_just_now_is_a_failure(int code, int extended) =>
        AssertFailure(true, new SqliteException("", code, extended));

    [Theory]
    [InlineData(1)] // a fault in the SQL
    [InlineData(11)] // corrupt
    [InlineData(19)] // constraint
    [InlineData(26)] // not a database
    public void A_fault_that_will_be_there_tomorrow_is_no_failure_on_sqlite(int code) =>
        AssertFailure(false, new SqliteException("", code));

    [Theory]
    [InlineData("53100")] // disk full
    [InlineData("53200")] // out of memory
    [InlineData("53300")] // too many connections
    [InlineData("55P03")] // lock not available
    [InlineData("57P01")] // the server is being shut down
    [InlineData("57P03")] // the server is starting
    [InlineData("40001")] // serialization failure
    [InlineData("40P01")] // deadlock
    public void Postgres_that_cannot_answer_just_now_is_a_failure(string state) => AssertFailure(true, Postgres(state));

    [Theory]
    [InlineData("23505")] // unique
    [InlineData("42P01")] // no such table
    [InlineData("28P01")] // wrong password
    public void A_fault_that_will_be_there_tomorrow_is_no_failure_on_postgres(string state) => AssertFailure(false, Postgres(state));

    [Fact]
    public void A_server_that_is_lost_or_slow_is_a_failure()
    {
        AssertFailure(true, new NpgsqlException("", new SocketException((int)SocketError.ConnectionRefused)));
        AssertFailure(true, new NpgsqlException("", new IOException()));
        AssertFailure(true, new NpgsqlException("", new TimeoutException()));
        AssertFailure(true, new TimeoutException());
    }

    [Fact]
    public void Somebody_elses_change_and_faults_of_the_program_are_no_failures()
    {
        Assert.False(StorageFailure.Is(new DbUpdateConcurrencyException("", new SqliteException("", 5))));
        AssertFailure(false, new NpgsqlException("", new FormatException()));
        AssertFailure(false, new InvalidOperationException());
    }

    /// <summary>Bare, as EF wraps it, and wrapped once more.</summary>
    private static void AssertFailure(bool expected, Exception exception)
    {
        Assert.Equal(expected, StorageFailure.Is(exception));
        Assert.Equal(expected, StorageFailure.Is(new DbUpdateException("", exception)));
        Assert.Equal(expected, StorageFailure.Is(new InvalidOperationException("", new DbUpdateException("", exception))));
    }

    private static PostgresException Postgres(string state) => new("", "ERROR", "ERROR", state);
}
