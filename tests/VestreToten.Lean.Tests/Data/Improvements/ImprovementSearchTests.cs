using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improvements;

public sealed partial class ImprovementSearchTests(PostgresServer postgres)
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

    private static async Task<IReadOnlyList<int>> FindAsync(TestDatabase database, int board, string typed, int most = 20, int skip = 0)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        return await ImprovementSearch.FindAsync(db, board, typed, most, skip, Stop);
    }
}
