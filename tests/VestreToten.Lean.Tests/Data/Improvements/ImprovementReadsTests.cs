using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Improvements;

public sealed partial class ImprovementReadsTests(PostgresServer postgres)
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
}
