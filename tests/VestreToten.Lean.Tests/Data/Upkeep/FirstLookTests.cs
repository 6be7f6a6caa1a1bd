using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Upkeep;

public sealed class FirstLookTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_database_without_a_schema_is_not_current_and_an_upgraded_one_is(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.EmptyAsync(provider, postgres);
        var look = Look(database, provider);
        Assert.False(await look.IsSchemaCurrentAsync(Stop));

        await database.UpgradeAsync(Stop);

        Assert.True(await look.IsSchemaCurrentAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_schema_that_lacks_one_migration_is_not_current(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = (SELECT max(\"MigrationId\") FROM \"__EFMigrationsHistory\")", Stop);

        Assert.False(await Look(database, provider).IsSchemaCurrentAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task It_sees_whether_there_is_an_organisation_and_an_account(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var look = Look(database, provider);
        Assert.False(await look.HasUnitsAsync(Stop));
        Assert.False(await look.HasAccountsAsync(Stop));

        await database.AddRoundAsync();
        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
        {
            db.Users.Add(new() { UserName = "kari", Email = "kari@kommune.invalid", Name = "Kari" });
            await db.SaveChangesAsync(Stop);
        }

        Assert.True(await look.HasUnitsAsync(Stop));
        Assert.True(await look.HasAccountsAsync(Stop));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, RoundState.Open)]
    [InlineData(DatabaseProvider.Sqlite, RoundState.Closing)]
    [InlineData(DatabaseProvider.Sqlite, RoundState.Closed)]
    [InlineData(DatabaseProvider.PostgreSql, RoundState.Open)]
    [InlineData(DatabaseProvider.PostgreSql, RoundState.Closing)]
    [InlineData(DatabaseProvider.PostgreSql, RoundState.Closed)]
    public async Task A_round_that_is_not_shredded_is_unfinished(DatabaseProvider provider, RoundState state)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var round = await database.AddRoundAsync();
        await database.BringToAsync(round.Id, state);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var day = await db.Meetings.Where(m => m.Id == round.MeetingId).Select(m => m.Day).SingleAsync(Stop);

        Assert.Equal([new UnfinishedRound(round.Id, state, round.KeyName, day)], await Look(database, provider).UnfinishedRoundsAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_shredded_round_is_finished(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await database.BringToAsync((await database.AddRoundAsync()).Id, RoundState.Shredded);

        Assert.Empty(await Look(database, provider).UnfinishedRoundsAsync(Stop));
    }

    private static FirstLook Look(TestDatabase database, DatabaseProvider provider) =>
        new(new PlainConnections(provider, database.ConnectionString));
}
