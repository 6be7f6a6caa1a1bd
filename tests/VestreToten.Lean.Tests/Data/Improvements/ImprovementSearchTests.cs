using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improvements;

public sealed class ImprovementSearchTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_last_word_need_only_be_begun_and_all_words_must_be_there(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = (await database.AddBoardAsync()).Id;
        var keys = (await database.AddImprovementAsync(board, "Fast plass til nøklene", "Et skap ved døra")).Id;
        var lamps = (await database.AddImprovementAsync(board, "Lamper i skapet")).Id;

        Assert.Equal([keys], await FindAsync(database, board, "nøk"));
        Assert.Equal([keys], await FindAsync(database, board, "SKAP dør"));
        Assert.Equal([lamps, keys], await FindAsync(database, board, "skap"));
        Assert.Empty(await FindAsync(database, board, "nøk plass"));
        Assert.Empty(await FindAsync(database, board, "kap"));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Æ_ø_and_å_are_letters_of_their_own_in_either_case(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = (await database.AddBoardAsync()).Id;
        var open = (await database.AddImprovementAsync(board, "ÅPEN DØR – ÆRLIG")).Id;
        var aped = (await database.AddImprovementAsync(board, "Apen dor arlig")).Id;

        foreach (var word in new[] { "åpen", "Åpen", "a\u030apen", "dør", "DØR", "ærlig" })
            Assert.Equal([open], await FindAsync(database, board, word));
        foreach (var word in new[] { "apen", "dor", "arlig" })
            Assert.Equal([aped], await FindAsync(database, board, word));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_people_said_of_it_is_found_too(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = (await database.AddBoardAsync()).Id;
        var commented = SomeImprovements.New("Lys", boardId: board);
        commented.Comment("Prøv vaktmesteren", "Kari", Calendar.TuesdayMorning);
        commented.Comment("Vaktmesteren har fri", null, Calendar.TuesdayMorning);
        await database.SaveAsync(commented);
        var titled = (await database.AddImprovementAsync(board, "Vaktmesteren mangler nøkler")).Id;

        Assert.Equal([titled, commented.Id], await FindAsync(database, board, "vaktmester"));
        Assert.Empty(await FindAsync(database, board, "lys vaktmester"));
    }

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

    private static async Task<IReadOnlyList<int>> FindAsync(TestDatabase database, int board, string typed, int most = 20, int skip = 0)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        return await ImprovementSearch.FindAsync(db, board, typed, most, skip, Stop);
    }
}
