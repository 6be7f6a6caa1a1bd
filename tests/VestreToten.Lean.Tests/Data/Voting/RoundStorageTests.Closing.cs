using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Voting;

public sealed partial class RoundStorageTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_two_who_close_a_round_at_once_one_is_told(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await database.AddRoundAsync();
        await using var first = await database.Contexts.CreateDbContextAsync(Stop);
        await using var second = await database.Contexts.CreateDbContextAsync(Stop);
        (await first.BallRounds.AsTracking().SingleAsync(Stop)).BeginClosing();
        (await second.BallRounds.AsTracking().SingleAsync(Stop)).BeginClosing();

        await first.SaveChangesAsync(Stop);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_counted_round_has_no_key_in_its_row(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await database.AddRoundAsync();
        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
        {
            var round = await db.BallRounds.AsTracking().SingleAsync(Stop);
            Assert.Equal(SomeRounds.DatabaseKey, round.DatabaseKey);
            round.BeginClosing();
            round.Close(ballots: 13, headcount: 12, hasColours: true);
            await db.SaveChangesAsync(Stop);
        }

        await using var reader = await database.Contexts.CreateDbContextAsync(Stop);
        var stored = await reader.BallRounds.SingleAsync(Stop);
        Assert.Equal((RoundState.Closed, null, 13, true), (stored.State, stored.DatabaseKey, stored.Ballots, stored.IsOverfull));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_round_is_found_by_the_hash_of_its_code(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var round = await database.AddRoundAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var (known, unknown) = (JoinCode.Hash("CDFHJKLM"), JoinCode.Hash("CDFHJKLN"));

        Assert.Equal(round.Id, await db.BallRounds.Where(r => r.CodeHash == known).Select(r => r.Id).SingleAsync(Stop));
        Assert.False(await db.BallRounds.AnyAsync(r => r.CodeHash == unknown, Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_goal_has_one_tally_a_week_and_no_colours_below_the_threshold(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var round = await database.AddRoundAsync();
        await database.SaveAsync(Tally(round, 0, new BallCount(3, 2, 1)), Tally(round, 1, new BallCount(2, 2, 0)));

        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(Tally(round, 0, new BallCount(6, 0, 0))));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var tallies = await db.Tallies.OrderBy(t => t.Position).ToListAsync(Stop);
        Assert.Equal([(6, new BallCount(3, 2, 1)), (4, null)], tallies.Select(t => (t.Ballots, t.Colours)));
    }

    private static Tally Tally(BallRound round, int goal, BallCount balls) =>
        VestreToten.Lean.Domain.Boards.Voting.Tally.Of(round.BoardId, round.Week, round.Goals[goal], balls, threshold: 5);
}
