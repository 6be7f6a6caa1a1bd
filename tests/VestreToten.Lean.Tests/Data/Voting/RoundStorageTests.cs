using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Voting;

public sealed partial class RoundStorageTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_round_comes_back_as_it_was(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var round = await database.AddRoundAsync();

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equivalent(round, await db.BallRounds.SingleAsync(Stop), strict: true);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Goals_come_by_position_whatever_order_their_rows_lie_in(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var round = await database.AddRoundAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        await db.Database.ExecuteSqlAsync($"DELETE FROM \"BallRoundGoals\"", Stop);
        foreach (var position in new[] { 3, 1, 2 })
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "BallRoundGoals" ("RoundId", "Position", "GoalId", "Wording")
                VALUES ({round.Id}, {position}, {10 + position}, 1)
                """, Stop);
        }

        var stored = await db.BallRounds.SingleAsync(Stop);

        Assert.Equal([(1, 11), (2, 12), (3, 13)], stored.Goals.Select(g => (g.Position, g.GoalId)));
    }
}
