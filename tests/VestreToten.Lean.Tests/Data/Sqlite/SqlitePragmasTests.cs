using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Sqlite;

public sealed class SqlitePragmasTests
{
    private static readonly string[] Expected =
        ["journal_mode=wal", "synchronous=2", "secure_delete=1", "foreign_keys=1", "busy_timeout=5000", "temp_store=2"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_that_is_opened_synchronously_is_set_up()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        db.Database.OpenConnection();

        Assert.Equal(Expected, Pragmas(db));
    }

    [Fact]
    public async Task A_connection_that_is_opened_asynchronously_is_set_up()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        await db.Database.OpenConnectionAsync(Stop);

        Assert.Equal(Expected, Pragmas(db));
    }

    [Fact]
    public async Task The_ballot_boxs_connection_is_set_up()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        using var box = BallotBox.Open(db);

        Assert.Equal(Expected, Pragmas(db));
    }

    [Fact]
    public async Task A_connection_without_EF_is_set_up()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var connection = await new PlainConnections(DatabaseProvider.Sqlite, database.ConnectionString).OpenAsync(Stop);

        Assert.Equal(Expected, Pragmas(connection));
    }

    [Fact]
    public async Task A_connection_that_somebody_changed_is_set_up_again_when_it_comes_back_from_the_pool()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using (var careless = await database.Contexts.CreateDbContextAsync(Stop))
        {
            await careless.Database.OpenConnectionAsync(Stop);
            await careless.Database.ExecuteSqlAsync($"PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA secure_delete=OFF", Stop);
        }

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        await db.Database.OpenConnectionAsync(Stop);

        Assert.Equal(Expected, Pragmas(db));
    }

    [Fact]
    public async Task A_row_that_refers_to_nothing_is_refused()
    {
        await using var database = await SqliteDatabase.CreateAsync();

        await Assert.ThrowsAsync<DbUpdateException>(() => database.AddMeetingAsync(boardId: 404));
    }

    private static IEnumerable<string> Pragmas(LeanDbContext db) => Pragmas(db.Database.GetDbConnection());

    private static IEnumerable<string> Pragmas(DbConnection connection) =>
        Expected.Select(pragma => pragma[..pragma.IndexOf('=')]).Select(name =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA " + name;
            return $"{name}={command.ExecuteScalar()}";
        });
}
