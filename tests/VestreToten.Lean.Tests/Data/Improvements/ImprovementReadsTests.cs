using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Domain.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improvements;

public sealed class ImprovementReadsTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_board_shows_what_is_open_and_the_archive_the_rest_newest_first(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (board, neighbour) = ((await database.AddBoardAsync()).Id, (await database.AddBoardAsync("nabo")).Id);
        await database.AddImprovementAsync(neighbour, "Naboens");
        foreach (var state in Enum.GetValues<ImprovementState>())
        {
            var improvement = SomeImprovements.New(state.Code(), boardId: board);
            if (state == ImprovementState.Declined)
                improvement.Decline("Nei", Calendar.TuesdayMorning.AddHours(2));
            else
                improvement.Move(state, Calendar.TuesdayMorning.AddHours(1));
            await database.SaveAsync(improvement);
        }

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);

        Assert.Equal(
            ["act", "check", "do", "new", "plan"], (await db.Improvements.OpenOn(board).Select(i => i.Title).ToListAsync(Stop)).Order());
        Assert.Equal(["declined", "done"], await db.Improvements.EndedOn(board).Select(i => i.Title).ToListAsync(Stop));
    }

    [Fact]
    public async Task The_live_board_is_read_along_its_index_past_all_that_is_archived()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);

        var plan = await PlanAsync(db, db.Improvements.OpenOn(1).Select(i => i.Title));

        Assert.Equal("SEARCH i USING INDEX IX_Improvements_BoardId_State (BoardId=? AND State<?)", Assert.Single(plan));
    }

    [Fact]
    public async Task The_archive_is_read_in_the_order_of_its_index_without_sorting()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);

        var plan = await PlanAsync(db, db.Improvements.EndedOn(1).Select(i => i.Title).Take(20));

        // "Ended IS NOT NULL" is a bound of the index too; SQLite turns it round for a falling order.
        Assert.Equal("SEARCH i USING INDEX IX_Improvements_BoardId_Ended_Id (BoardId=? AND Ended>?)", Assert.Single(plan));
    }

    private static async Task<List<string>> PlanAsync(LeanDbContext db, IQueryable<string> query)
    {
        await db.Database.OpenConnectionAsync(Stop);
        await using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(Stop);
        while (await reader.ReadAsync(Stop))
            lines.Add(reader.GetString(3));
        return lines;
    }
}
