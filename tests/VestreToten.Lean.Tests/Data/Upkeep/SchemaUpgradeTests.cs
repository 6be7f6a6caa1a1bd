using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Upkeep;

public sealed class SchemaUpgradeTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task An_empty_database_gets_the_schema_of_today(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.EmptyAsync(provider, postgres);

        await database.UpgradeAsync(Stop);

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Stop));
        Assert.True((await database.AddRoundAsync()).Id > 0);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task An_upgrade_that_has_nothing_to_do_leaves_what_is_there(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = await database.AddBoardAsync();

        await database.UpgradeAsync(Stop);

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(board.Id, (await db.Boards.SingleAsync(Stop)).Id);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Rounds_from_before_get_the_headcount_that_fits_their_flag_and_whether_they_were_revealed(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.EmptyAsync(provider, postgres);
        await using (var old = await database.Contexts.CreateDbContextAsync(Stop))
        {
            await old.GetService<IMigrator>().MigrateAsync("ApiTokens", Stop);
            // 1: as it was. 2: the number was raised after the reveal, and hid the flag. 3: too few. 4: still open.
            await old.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Units" ("Id", "Name", "Slug", "Path", "Order", "Staff") VALUES (1, 'Kommunen', 'kommunen', '/1/', 1, 12);
                INSERT INTO "Boards" ("Id", "UnitId", "MeetingDay", "MeetingTime") VALUES (1, 1, 2, '09:00:00');
                INSERT INTO "Meetings" ("Id", "BoardId", "Week", "Day", "State", "Headcount", "Step", "Version") VALUES
                    (1, 1, 202640, '2026-09-29', 3, 12, 1, 1), (2, 1, 202641, '2026-10-06', 3, 20, 1, 1),
                    (3, 1, 202642, '2026-10-13', 3, 9, 1, 1), (4, 1, 202643, '2026-10-20', 1, 9, 1, 1);
                INSERT INTO "BallRounds" ("Id", "BoardId", "MeetingId", "Week", "State", "CodeHash", "KeyName", "Ballots", "IsOverfull") VALUES
                    (1, 1, 1, 202640, 4, '', '', 9, FALSE), (2, 1, 2, 202641, 4, '', '', 15, TRUE),
                    (3, 1, 3, 202642, 4, '', '', 3, FALSE), (4, 1, 4, 202643, 1, '', 'key', NULL, FALSE);
                INSERT INTO "Tallies" ("BoardId", "Week", "GoalId", "Wording", "Position", "Ballots", "Green", "Pink", "Red") VALUES
                    (1, 202640, 1, 1, 1, 9, 9, 0, 0), (1, 202641, 1, 1, 1, 15, 9, 6, 0), (1, 202642, 1, 1, 1, 3, NULL, NULL, NULL);
                """, Stop);
        }

        await database.UpgradeAsync(Stop);

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(
            [(12, true, false), (null, true, true), (9, false, false), (null, false, false)],
            (await db.BallRounds.OrderBy(r => r.Id).ToListAsync(Stop)).Select(r => (r.Headcount, r.WasRevealed, r.IsOverfull)));
        Assert.All(await db.BallRounds.ToListAsync(Stop), round => Assert.Null(round.VoidReason));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "one.lock", "one.lock")]
    [InlineData(DatabaseProvider.PostgreSql, "one.lock", "one.lock")]
    [InlineData(DatabaseProvider.PostgreSql, "node-1.lock", "node-2.lock")]
    public async Task Two_upgrades_at_the_same_time_both_succeed(DatabaseProvider provider, string first, string second)
    {
        await using var database = await TestDatabase.EmptyAsync(provider, postgres);

        await Task.WhenAll(
            Task.Run(() => database.UpgradeAsync(Stop, first), Stop), Task.Run(() => database.UpgradeAsync(Stop, second), Stop));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync(Stop));
    }

    [Theory(Timeout = 30_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_lock_row_of_an_upgrade_that_was_killed_does_not_hang_the_next(bool hadBegun)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = SqliteDatabase.Empty();
        if (hadBegun)
            await database.UpgradeAsync(stop);
        await using var db = await database.Contexts.CreateDbContextAsync(stop);
        await db.Database.ExecuteSqlAsync(
            $"""
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-24 08:00:00+00:00');
            """, stop);

        await database.UpgradeAsync(stop);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(stop));
        Assert.Equal(0, await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM \"__EFMigrationsLock\"").SingleAsync(stop));
    }

    [Fact]
    public async Task An_upgrade_waits_for_the_one_that_holds_the_lock_until_it_is_told_to_stop()
    {
        await using var database = SqliteDatabase.Empty();
        using var stop = new CancellationTokenSource();
        await using var held = new FileStream(
            Path.Combine(database.Folder, "upgrade.lock"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);

        var waiting = database.UpgradeAsync(stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(File.Exists(database.FilePath));
    }
}
