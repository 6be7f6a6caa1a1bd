using System.Text;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improvements;

/// <summary>SQLite's full-text index holds no text of its own: it is right only as long as the triggers tell it everything.</summary>
public sealed class SearchIndexTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_put_up_changed_and_removed_the_index_agrees_with_the_tables()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var board = (await database.AddBoardAsync()).Id;
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;

        await Gen.Select(Gen.Int[0, 4], Gen.Int[0, 99]).Array[1, 20].SampleAsync(
            async acts =>
            {
                foreach (var (act, number) in acts)
                {
                    var some = await db.Improvements.Include(i => i.Comments).OrderBy(i => i.Id).Skip(number % 5).FirstOrDefaultAsync(Stop);
                    if (act == 0 || some is null)
                        db.Add(SomeImprovements.New("Tittel " + number, "Æ ø å " + number, board));
                    else if (act == 1)
                        some.Edit(ImprovementKind.TimeThief, "Annen " + number, "Ord " + number, Calendar.TuesdayMorning);
                    else if (act == 2)
                        some.Comment("Sagt " + number, null, Calendar.TuesdayMorning);
                    else if (act == 3)
                        some.Move((ImprovementState)((number % 5) + 1), Calendar.TuesdayMorning);
                    else
                        db.Remove(some);
                    await db.SaveChangesAsync(Stop);
                }

                // Fails with "database disk image is malformed" where index and table differ.
                await db.Database.ExecuteSqlAsync($"INSERT INTO \"ImprovementSearch\" (\"ImprovementSearch\", rank) VALUES ('integrity-check', 1)", Stop);
                await db.Database.ExecuteSqlAsync(
                    $"INSERT INTO \"ImprovementCommentSearch\" (\"ImprovementCommentSearch\", rank) VALUES ('integrity-check', 1)", Stop);
            }, iter: 20, threads: 1);
    }

    [Fact]
    public async Task A_word_that_was_taken_away_is_in_no_file_any_more()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var board = (await database.AddBoardAsync()).Id;
        // The index keeps words in small letters and without what they share with their neighbours: these share nothing.
        var secret = "qzjxvolsendottersøn";
        byte[][] secrets = [Encoding.UTF8.GetBytes(secret)];
        var improvement = await database.AddImprovementAsync(board, "Rom 12", secret);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        await EmptyLogAsync(database);
        Assert.NotEmpty(RawFiles.Find(database.Folder, secrets));

        var stored = await db.Improvements.AsTracking().SingleAsync(i => i.Id == improvement.Id, Stop);
        stored.Edit(ImprovementKind.TimeThief, "Rom 12", "Rommet i enden", Calendar.TuesdayMorning);
        stored.SetOwner("Kari", Calendar.TuesdayMorning);
        await db.SaveChangesAsync(Stop);
        await EmptyLogAsync(database);

        Assert.Empty(RawFiles.Find(database.Folder, secrets));
    }

    private static async Task EmptyLogAsync(SqliteDatabase database)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.True(await WriteAheadLog.TryEmptyAsync(db, Stop));
    }
}
