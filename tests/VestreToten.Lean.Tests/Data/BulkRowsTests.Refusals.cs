using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data;

public sealed partial class BulkRowsTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_row_that_is_refused_leaves_none(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = (await database.AddBoardAsync()).Id;
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(
            () => BulkRows.InsertAsync(db, Tallies(board).Concat(Tallies(board).Take(1)), Stop));

        Assert.Equal(0, await db.Tallies.CountAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task They_belong_to_the_transaction_that_is_there(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = (await database.AddBoardAsync()).Id;
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        await using (var transaction = await db.Database.BeginTransactionAsync(Stop))
        {
            await BulkRows.InsertAsync(db, Tallies(board), Stop);
            Assert.Equal(Tallies(board).Count, await db.Tallies.CountAsync(Stop));
            await transaction.RollbackAsync(Stop);
        }

        Assert.Equal(0, await db.Tallies.CountAsync(Stop));
    }

    [Fact]
    public async Task What_has_no_table_is_refused()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);

        await Assert.ThrowsAsync<ArgumentException>(() => BulkRows.InsertAsync<string>(db, ["?"], Stop));
    }
}
