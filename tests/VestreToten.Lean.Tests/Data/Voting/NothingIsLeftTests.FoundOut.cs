using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Voting;

public sealed partial class NothingIsLeftTests
{
    [Fact]
    public async Task A_database_that_overwrites_nothing_is_found_out()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await VoteAsync(database, 8, 8);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        await db.Database.OpenConnectionAsync(Stop);
        await db.Database.ExecuteSqlAsync($"PRAGMA secure_delete=OFF", Stop);

        await BallotBox.EmptyAsync(db, 1, Stop);
        await WriteAheadLog.TryEmptyAsync(db, Stop);

        Assert.NotEmpty(RawFiles.Find(database.Folder, Secrets(1, 8)));
    }

    [Fact]
    public async Task A_log_that_is_not_emptied_is_found_out()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await VoteAsync(database, 8, 0);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);

        await BallotBox.EmptyAsync(db, 1, Stop);

        Assert.NotEmpty(RawFiles.Find(database.Folder, Secrets(1, 8)));
    }
}
