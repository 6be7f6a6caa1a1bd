using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Upkeep;

public sealed partial class SchemaUpgradeTests
{
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
