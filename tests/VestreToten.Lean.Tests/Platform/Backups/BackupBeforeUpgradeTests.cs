using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Web.Platform.Backups;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Platform.Backups;

public sealed class BackupBeforeUpgradeTests : IAsyncLifetime
{
    private BackupFixture _kommune = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _kommune = await BackupFixture.CreateAsync();

    public ValueTask DisposeAsync() => _kommune.DisposeAsync();

    [Fact]
    public async Task A_database_that_is_older_than_the_program_is_backed_up_first()
    {
        await new PrepareDatabase(_kommune.Look, [Before(_kommune.Settings)], _kommune.Upgrade, _kommune.Settings, NullLogger<PrepareDatabase>.Instance).StartAsync(Stop);
        Assert.Empty(Directory.EnumerateFiles(_kommune.Place));
        await AgeAsync();

        await StartAsync(_kommune.Settings);
        // A start that fails afterwards is tried again, and again.
        await StartAsync(_kommune.Settings);

        var manifest = await _kommune.VerifyAsync(Assert.Single(Directory.EnumerateFiles(_kommune.Place)));
        Assert.Equal(_kommune.Look.KnownMigrations.Count - 1, manifest.Schema.Count);
    }

    [Fact]
    public async Task Where_none_can_be_made_the_program_does_not_start()
    {
        await AgeAsync();
        var file = Path.Combine(_kommune.Place, "file");
        await File.WriteAllTextAsync(file, "no folder", Stop);

        var refusal = await Assert.ThrowsAsync<SettingException>(() => StartAsync(_kommune.Settings with { Backup = new BackupSettings(file, 3) }));

        Assert.Contains("nothing has been changed", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_settings_turn_backups_off_none_is_made()
    {
        await AgeAsync();

        await StartAsync(_kommune.Settings with { Backup = new BackupSettings(_kommune.Place, 0) });

        Assert.Empty(Directory.EnumerateFiles(_kommune.Place));
    }

    [Fact]
    public async Task A_first_start_that_was_cut_off_is_not_in_the_way()
    {
        await using var cutOff = VestreToten.Lean.Tests.Support.SqliteDatabase.Empty();
        await using (var db = await cutOff.Contexts.CreateDbContextAsync(Stop))
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(db.Database, $"CREATE TABLE __EFMigrationsLock (Id INTEGER)", Stop);
        var look = new FirstLook(new VestreToten.Lean.Data.PlainConnections(VestreToten.Lean.Data.DatabaseProvider.Sqlite, cutOff.ConnectionString));

        await new BackupBeforeUpgrade(look, _kommune.Maker(), _kommune.Settings with { ConnectionString = cutOff.ConnectionString }, NullLogger<BackupBeforeUpgrade>.Instance).ExecuteAsync(Stop);

        Assert.Empty(Directory.EnumerateFiles(_kommune.Place));
    }

    [Fact]
    public async Task An_older_program_refuses_what_a_newer_one_has_changed()
    {
        await _kommune.RunAsync($"INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29991231235959_Later', '11.0.0')");

        var refusal = await Assert.ThrowsAsync<NewerSchemaException>(() => _kommune.Look.IsSchemaCurrentAsync(Stop));

        Assert.Contains("29991231235959_Later", refusal.Message, StringComparison.Ordinal);
    }

    private Task AgeAsync() => _kommune.RunAsync($"DELETE FROM __EFMigrationsHistory WHERE MigrationId = (SELECT max(MigrationId) FROM __EFMigrationsHistory)");

    private Task StartAsync(LeanSettings settings) => Before(settings).ExecuteAsync(Stop);

    private BackupBeforeUpgrade Before(LeanSettings settings) => new(_kommune.Look, _kommune.Maker(), settings, NullLogger<BackupBeforeUpgrade>.Instance);
}
