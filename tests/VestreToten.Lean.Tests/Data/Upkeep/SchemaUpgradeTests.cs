using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Upkeep;

public sealed partial class SchemaUpgradeTests(PostgresServer postgres)
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
}
