using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using VestreToten.Lean.Data;

namespace VestreToten.Lean.Tests.Data;

public sealed class StorageTroubleTests
{
    [Theory]
    [InlineData(5, 5)] // busy
    [InlineData(5, 517)] // busy snapshot
    [InlineData(6, 6)] // locked
    [InlineData(8, 8)] // read-only
    [InlineData(10, 778)] // input or output: write
    [InlineData(13, 13)] // full
    [InlineData(14, 14)] // cannot open
    public void Sqlite_that_cannot_answer_just_now_is_trouble(int code, int extended) =>
        AssertTrouble(true, new SqliteException("", code, extended));

    [Theory]
    [InlineData(1)] // a fault in the SQL
    [InlineData(11)] // corrupt
    [InlineData(19)] // constraint
    [InlineData(26)] // not a database
    public void A_fault_that_will_be_there_tomorrow_is_not_trouble_on_sqlite(int code) =>
        AssertTrouble(false, new SqliteException("", code));

    [Theory]
    [InlineData("53100")] // disk full
    [InlineData("53200")] // out of memory
    [InlineData("53300")] // too many connections
    [InlineData("55P03")] // lock not available
    [InlineData("57P01")] // the server is being shut down
    [InlineData("57P03")] // the server is starting
    [InlineData("40001")] // serialization failure
    [InlineData("40P01")] // deadlock
    public void Postgres_that_cannot_answer_just_now_is_trouble(string state) => AssertTrouble(true, Postgres(state));

    [Theory]
    [InlineData("23505")] // unique
    [InlineData("42P01")] // no such table
    [InlineData("28P01")] // wrong password
    public void A_fault_that_will_be_there_tomorrow_is_not_trouble_on_postgres(string state) => AssertTrouble(false, Postgres(state));

    [Fact]
    public void A_server_that_is_lost_or_slow_is_trouble()
    {
        AssertTrouble(true, new NpgsqlException("", new SocketException((int)SocketError.ConnectionRefused)));
        AssertTrouble(true, new NpgsqlException("", new IOException()));
        AssertTrouble(true, new NpgsqlException("", new TimeoutException()));
        AssertTrouble(true, new TimeoutException());
    }

    [Fact]
    public void Somebody_elses_change_and_faults_of_the_program_are_not_trouble()
    {
        Assert.False(StorageTrouble.Is(new DbUpdateConcurrencyException("", new SqliteException("", 5))));
        AssertTrouble(false, new NpgsqlException("", new FormatException()));
        AssertTrouble(false, new InvalidOperationException());
    }

    /// <summary>Bare, as EF wraps it, and wrapped once more.</summary>
    private static void AssertTrouble(bool expected, Exception exception)
    {
        Assert.Equal(expected, StorageTrouble.Is(exception));
        Assert.Equal(expected, StorageTrouble.Is(new DbUpdateException("", exception)));
        Assert.Equal(expected, StorageTrouble.Is(new InvalidOperationException("", new DbUpdateException("", exception))));
    }

    private static PostgresException Postgres(string state) => new("", "ERROR", "ERROR", state);
}
