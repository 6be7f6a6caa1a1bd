using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Voting;

/// <summary>A round cannot close between the box's look at it and the ballot's commit.</summary>
public sealed class BallotBoxLockTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_round_that_was_seen_open_closes_only_after_the_commit(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var roundId = (await database.AddRoundAsync()).Id;
        await using var voting = await database.Contexts.CreateDbContextAsync(Stop);
        using var box = BallotBox.Open(voting);
        await using var group = box.Begin();
        Assert.True(box.IsOpen(roundId));
        await using var closing = await ImpatientAsync(database, provider);
        (await closing.BallRounds.AsTracking().SingleAsync(Stop)).BeginClosing();

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => closing.SaveChangesAsync(Stop));
        Assert.True(StorageFailure.Is(refusal), refusal.ToString());

        box.Put(roundId, Phone.Tag(1), Phone.Sealed(1));
        await group.CommitAsync(Stop);
        await closing.SaveChangesAsync(Stop);
        Assert.Equal(RoundState.Closing, (await closing.BallRounds.SingleAsync(Stop)).State);
        Assert.Equal(1, await BallotBox.CountAsync(closing, roundId, Stop));
    }

    /// <summary>A context that gives up on a lock at once, as far as its provider can.</summary>
    private static async Task<LeanDbContext> ImpatientAsync(TestDatabase database, DatabaseProvider provider)
    {
        var db = await database.Contexts.CreateDbContextAsync(Stop);
        await db.Database.OpenConnectionAsync(Stop);
        if (provider == DatabaseProvider.Sqlite)
            await db.Database.ExecuteSqlAsync($"PRAGMA busy_timeout=0", Stop);
        else
            await db.Database.ExecuteSqlAsync($"SET lock_timeout='100ms'", Stop);
        db.Database.SetCommandTimeout(1);
        return db;
    }
}
