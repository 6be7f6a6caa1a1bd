using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Organisation;

public sealed class MunicipalSettingsStorageTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_hours_of_an_årsverk_are_kept_with_their_decimals(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = await database.AddBoardAsync();
        var settings = MunicipalSettings.For(board.UnitId);
        settings.SetHoursPerFte(1711.125m);

        await database.SaveAsync(settings);

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(1711.125m, await db.MunicipalSettings.Select(s => s.HoursPerFte).SingleAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_kommune_from_before_the_setting_came_has_the_usual_hours(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.EmptyAsync(provider, postgres);
        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
        {
            await db.GetService<IMigrator>().MigrateAsync("Initial", Stop);
            await db.Database.ExecuteSqlAsync($"INSERT INTO \"Units\" (\"Id\", \"Name\", \"Slug\", \"Path\", \"Order\", \"Staff\") VALUES (1, 'Kommunen', 'kommunen', '/1/', 0, 0)", Stop);
            await db.Database.ExecuteSqlAsync($"INSERT INTO \"MunicipalSettings\" (\"RootUnitId\", \"Threshold\") VALUES (1, 4)", Stop);
        }

        await database.UpgradeAsync(Stop);

        await using var reader = await database.Contexts.CreateDbContextAsync(Stop);
        var settings = await reader.MunicipalSettings.SingleAsync(Stop);
        Assert.Equal((4, 1687.5m), (settings.Threshold, settings.HoursPerFte));
    }
}
