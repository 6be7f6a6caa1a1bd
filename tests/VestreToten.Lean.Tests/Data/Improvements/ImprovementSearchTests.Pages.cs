using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improvements;

public sealed partial class ImprovementSearchTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Pages_follow_on_one_another_without_gaps_the_newest_first_among_equals(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = (await database.AddBoardAsync()).Id;
        var all = new List<int>();
        for (var i = 0; i < 7; i++)
            all.Insert(0, (await database.AddImprovementAsync(board, "Like ord")).Id);

        Assert.Equal(all[..3], await FindAsync(database, board, "ord", 3));
        Assert.Equal(all[3..6], await FindAsync(database, board, "ord", 3, 3));
        Assert.Equal(all[6..], await FindAsync(database, board, "ord", 3, 6));
        Assert.Empty(await FindAsync(database, board, "ord", 3, 9));
        Assert.Empty(await FindAsync(database, board, "ord", 0));
        Assert.Equal(all, await FindAsync(database, board, "ord", int.MaxValue, -5));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Nothing_that_is_typed_is_a_query(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = (await database.AddBoardAsync()).Id;
        var id = (await database.AddImprovementAsync(board, "Ro ved rapport", "NEAR OR NOT AND 2 uke-48 e-post: a.b@c.no c:\\d 3,5 1e5")).Id;
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);

        foreach (var typed in new[]
        {
            "\"ro", "ro\"", "ro*", "*ro", "r*o'", "NEAR(ro rapport, 2)", "ro OR", "NOT ro", "ro AND NOT rapport", "^ro", "Title:ro",
            "{Title}: ro", "BoardId : ro", "ro + ved", "ro & !rapport", "ro:*", "ro <-> ved", "'ro' | 'ved'", "\\ro", "ro\\", "ro'", "'; DROP TABLE \"Improvements\"; --",
            "ro 🙂", "🙂", "\u0000ro", "ro\u0000ved", "\ud83d", "uke-48", "a.b@c.no", "c:\\d", "3,5", "1e5", "\u200fro\u200e", "%", "_", "ro\u0301\u0301\u0301",
            new string('x', 100_000), string.Concat(Enumerable.Repeat("ro ", 50_000)), string.Concat(Enumerable.Repeat("\"", 5_000)),
        })
        {
            var found = await ImprovementSearch.FindAsync(db, board, typed, 10, 0, Stop);
            Assert.True(found.Count == 0 || found.Single() == id, typed[..Math.Min(typed.Length, 40)]);
        }

        foreach (var typed in new[] { "\"ro", "ro*", "^ro", "ro + ved", "ro 🙂", "uke-48", "a.b@c.no", "c:\\d", "3,5", "1e5", "NEAR", "not or and" })
            Assert.Equal([id], await ImprovementSearch.FindAsync(db, board, typed, 10, 0, Stop));
        foreach (var typed in new[] { "", "  ", "🙂", "\"\"", "*", "ro OR finnesikke", "NEAR(ro finnesikke, 2)" })
            Assert.Empty(await ImprovementSearch.FindAsync(db, board, typed, 10, 0, Stop));
    }
}
