using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improvements;

public sealed partial class ImprovementReadsTests
{
    [Fact]
    public async Task The_live_board_is_read_along_its_index_past_all_that_is_archived()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);

        var plan = await QueryPlan.OfAsync(db, db.Improvements.OpenOn(1).Select(i => i.Title));

        Assert.Equal("SEARCH i USING INDEX IX_Improvements_BoardId_State_Ended (BoardId=? AND State<?)", Assert.Single(plan));
    }

    [Fact]
    public async Task The_archive_is_read_in_the_order_of_its_index_without_sorting()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);

        var plan = await QueryPlan.OfAsync(db, db.Improvements.EndedOn(1).Select(i => i.Title).Take(20));

        // "Ended IS NOT NULL" is a bound of the index too; SQLite turns it round for a falling order.
        Assert.Equal("SEARCH i USING INDEX IX_Improvements_BoardId_Ended_Id (BoardId=? AND Ended>?)", Assert.Single(plan));
    }

    [Fact]
    public async Task On_postgresql_sixty_open_ones_are_read_past_five_thousand_archived()
    {
        await using var database = await postgres.CreateAsync();
        var board = (await database.AddBoardAsync()).Id;
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Improvements" ("BoardId", "Kind", "Title", "Text", "State", "Created", "StateSince", "Changed", "Ended",
                "CommentCount", "PhotoCount", "IsEscalated", "Version")
            SELECT {board}, 1, 'Tittel ' || n, '', CASE WHEN n <= 60 THEN 1 + n % 5 ELSE 6 + n % 2 END, {Calendar.TuesdayMorning},
                {Calendar.TuesdayMorning}, {Calendar.TuesdayMorning}, CASE WHEN n > 60 THEN {Calendar.TuesdayMorning} + n * interval '1 hour' END,
                0, 0, false, 1
            FROM generate_series(1, 5060) AS n;
            ANALYZE "Improvements";
            """, Stop);

        var open = await QueryPlan.OfAsync(db, db.Improvements.OpenOn(board).Select(i => i.Title), "EXPLAIN ANALYZE ");
        var archive = await QueryPlan.OfAsync(db, db.Improvements.EndedOn(board).Select(i => i.Title).Take(20), "EXPLAIN ANALYZE ");

        Assert.Contains("IX_Improvements_BoardId_State", string.Join('\n', open));
        Assert.Contains("rows=60 loops=1", open[0]);
        Assert.DoesNotContain("Rows Removed by Filter", string.Join('\n', open));
        Assert.Contains("Index Scan using \"IX_Improvements_BoardId_Ended_Id\"", archive[1]);
        Assert.DoesNotContain("Sort", string.Join('\n', archive));
    }
}
