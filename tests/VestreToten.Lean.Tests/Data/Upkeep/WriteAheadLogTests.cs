using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Upkeep;

public sealed class WriteAheadLogTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_log_is_cut_to_nothing()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await database.AddBoardAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.True(LogLength(database) > 0);

        Assert.True(await WriteAheadLog.TryEmptyAsync(db, Stop));

        Assert.Equal(0, LogLength(database));
        Assert.Equal(1, await db.Boards.CountAsync(Stop));
    }

    [Fact]
    public async Task A_reader_in_the_way_is_told_of_and_the_log_can_be_emptied_when_it_has_gone()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await database.AddBoardAsync();
        await using var reader = await database.Contexts.CreateDbContextAsync(Stop);
        await reader.Database.OpenConnectionAsync(Stop);
        var reading = ((SqliteConnection)reader.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await reader.Database.UseTransactionAsync(reading, Stop);
        await reader.Boards.CountAsync(Stop);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        await db.Database.OpenConnectionAsync(Stop);
        await db.Database.ExecuteSqlAsync($"PRAGMA busy_timeout=0", Stop);

        Assert.False(await WriteAheadLog.TryEmptyAsync(db, Stop));
        Assert.True(LogLength(database) > 0);

        await reading.CommitAsync(Stop);
        Assert.True(await WriteAheadLog.TryEmptyAsync(db, Stop));
        Assert.Equal(0, LogLength(database));
    }

    private static long LogLength(SqliteDatabase database) => new FileInfo(database.FilePath + "-wal").Length;
}
