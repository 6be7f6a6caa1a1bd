using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improvements;

public sealed partial class ImprovementSearchTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(30_000)]
    public async Task Among_few_or_many_on_all_boards_together_the_answer_is_the_same(int before)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var (board, neighbour) = ((await database.AddBoardAsync()).Id, (await database.AddBoardAsync("nabokommunen")).Id);
        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
            await db.Database.ExecuteSqlAsync($"INSERT INTO sqlite_sequence (name, seq) VALUES ('Improvements', {before})", Stop);
        await database.SaveAsync([.. Enumerable.Range(0, 70).Select(_ => SomeImprovements.New("Felles skap", boardId: neighbour))]);
        var common = Enumerable.Range(0, 70).Select(_ => SomeImprovements.New("Et skap til", boardId: board)).ToArray();
        await database.SaveAsync([.. common]);
        var commented = SomeImprovements.New("Lys", boardId: board);
        commented.Comment("Bak et skap, med nøkkel", null, Calendar.TuesdayMorning);
        await database.SaveAsync(commented);
        int[] newestFirst = [.. common.Select(i => i.Id).OrderDescending(), commented.Id];

        Assert.All(newestFirst, id => Assert.True(id > before));
        Assert.Equal(newestFirst, await FindAsync(database, board, "skap", most: 100));
        Assert.Equal([commented.Id], await FindAsync(database, board, "nøkkel"));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_board_finds_only_its_own(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (board, neighbour) = ((await database.AddBoardAsync()).Id, (await database.AddBoardAsync("nabokommunen")).Id);
        var theirs = SomeImprovements.New("Hemmelig plan", boardId: neighbour);
        theirs.Comment("Hemmelig svar", null, Calendar.TuesdayMorning);
        await database.SaveAsync(theirs);

        Assert.Empty(await FindAsync(database, board, "hemmelig"));
        Assert.Equal([theirs.Id], await FindAsync(database, neighbour, "hemmelig"));
        Assert.Empty(await FindAsync(database, board, neighbour.ToString(null, null)));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Words_that_change_or_go_are_no_longer_found(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = (await database.AddBoardAsync()).Id;
        var (changed, gone) = (await database.AddImprovementAsync(board, "Fru Olsen"), await database.AddImprovementAsync(board, "Olsen igjen"));
        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
        {
            var stored = await db.Improvements.AsTracking().SingleAsync(i => i.Id == changed.Id, Stop);
            stored.Edit(ImprovementKind.TimeThief, "Rommet i enden", "", Calendar.TuesdayMorning);
            stored.Comment("Olsen sa det", null, Calendar.TuesdayMorning);
            db.Remove(await db.Improvements.AsTracking().SingleAsync(i => i.Id == gone.Id, Stop));
            await db.SaveChangesAsync(Stop);
            Assert.Equal([changed.Id], await FindAsync(database, board, "olsen"));

            await db.ImprovementComments.ExecuteDeleteAsync(Stop);
        }

        Assert.Empty(await FindAsync(database, board, "olsen"));
        Assert.Equal([changed.Id], await FindAsync(database, board, "rommet enden"));
    }
}
