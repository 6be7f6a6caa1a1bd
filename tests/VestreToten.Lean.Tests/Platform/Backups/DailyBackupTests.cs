using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Web.Platform.Backups;

namespace VestreToten.Lean.Tests.Platform.Backups;

public sealed class DailyBackupTests : IAsyncLifetime
{
    private BackupFixture _kommune = null!;

    public async ValueTask InitializeAsync()
    {
        _kommune = await BackupFixture.CreateAsync();
        File.SetCreationTimeUtc(_kommune.DatabaseFile, _kommune.Time.GetUtcNow().UtcDateTime);
    }

    public ValueTask DisposeAsync() => _kommune.DisposeAsync();

    [Fact]
    public async Task Every_night_has_one_and_the_oldest_go()
    {
        for (var hours = 0; hours < 24 * 6; hours++)
        {
            await RunAsync();
            _kommune.Time.Advance(TimeSpan.FromHours(1));
        }

        // At two in Norway, in winter.
        Assert.Equal(
            ["forbedringstavle-20261128T010000Z.zip", "forbedringstavle-20261129T010000Z.zip", "forbedringstavle-20261130T010000Z.zip"],
            BackupFolders.All(_kommune.Place).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_machine_that_is_off_at_night_makes_one_a_day()
    {
        await _kommune.BackUpAsync();
        _kommune.Time.Advance(TimeSpan.FromHours(23));
        await RunAsync();
        Assert.Single(BackupFolders.All(_kommune.Place));
        _kommune.Time.Advance(TimeSpan.FromHours(1));

        await RunAsync();

        Assert.Equal(2, BackupFolders.All(_kommune.Place).Count);
    }

    [Fact]
    public async Task Files_of_others_in_the_folder_stay()
    {
        await File.WriteAllTextAsync(Path.Combine(_kommune.Place, "forbedringstavle-viktig.zip"), "x", TestContext.Current.CancellationToken);
        for (var day = 0; day < 6; day++)
        {
            _kommune.Time.Advance(TimeSpan.FromDays(1));
            await RunAsync();
        }

        Assert.True(File.Exists(Path.Combine(_kommune.Place, "forbedringstavle-viktig.zip")));
        Assert.Equal(3, BackupFolders.All(_kommune.Place).Count);
    }

    private Task RunAsync() => new DailyBackup(_kommune.Maker(), _kommune.Settings, _kommune.Time, NullLogger<DailyBackup>.Instance)
        .ExecuteAsync(TestContext.Current.CancellationToken);
}
