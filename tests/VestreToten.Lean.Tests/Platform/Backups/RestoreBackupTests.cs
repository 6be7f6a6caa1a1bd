using Microsoft.Data.Sqlite;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Web.Platform.Backups;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Platform.Backups;

public sealed class RestoreBackupTests : IAsyncLifetime
{
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("lean-restored-").FullName;
    private BackupFixture _kommune = null!;
    private string _file = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _kommune = await BackupFixture.CreateAsync();
        _file = await _kommune.BackUpAsync(withCookieKeys: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _kommune.DisposeAsync();
        Directory.Delete(_elsewhere, recursive: true);
    }

    [Fact]
    public async Task Everything_is_there_on_another_machine()
    {
        var (manifest, aside) = await _kommune.RestoreAsync(_file, _elsewhere);

        Assert.Null(aside);
        var state = await DatabaseCopy.LookAsync(Path.Combine(_elsewhere, "lean.db"), Stop);
        Assert.Equal(manifest.Rows, state.Rows);
        Assert.Equal("bilde", await File.ReadAllTextAsync(Path.Combine(_elsewhere, "photos", "aa", _kommune.PhotoHash + ".jpg"), Stop));
        Assert.Equal("<key />", await File.ReadAllTextAsync(Path.Combine(_elsewhere, "cookie-keys", "key-1.xml"), Stop));
        Assert.False(Directory.Exists(Path.Combine(_elsewhere, "keys")));
        Assert.False(Directory.Exists(Path.Combine(_elsewhere, "restore.tmp")));
    }

    [Fact]
    public async Task What_is_there_is_moved_aside_only_when_that_is_asked_for()
    {
        await _kommune.RunAsync($"UPDATE Improvements SET Title = 'Skrevet etterpå'");
        _kommune.Stop();
        Assert.Contains("--replace", await RefusedAsync(_kommune.DataPath), StringComparison.Ordinal);

        var (_, aside) = await _kommune.RestoreAsync(_file, _kommune.DataPath, replaces: true);

        Assert.Equal("Mindre leting", await TitleAsync(_kommune.DatabaseFile));
        Assert.Equal("Skrevet etterpå", await TitleAsync(Path.Combine(aside!, "lean.db")));
        Assert.True(File.Exists(Path.Combine(aside!, "photos", "aa", _kommune.PhotoHash + ".jpg")));
    }

    [Fact]
    public async Task Nothing_is_changed_while_the_program_runs()
    {
        await using var running = FileHold.TryTake(Path.Combine(_elsewhere, "program.lock"));

        Assert.Contains("is running", await RefusedAsync(_elsewhere), StringComparison.Ordinal);

        Assert.Equal([Path.Combine(_elsewhere, "program.lock")], Directory.EnumerateFileSystemEntries(_elsewhere));
    }

    [Fact]
    public async Task Another_kommunes_backup_is_refused()
    {
        await using var other = await BackupFixture.CreateAsync("Nabokommunen");
        other.Stop();

        var why = await RefusedAsync(other.DataPath, replaces: true);

        Assert.Contains("it is Kommunen's, and the folder is Nabokommunen's", why, StringComparison.Ordinal);
        Assert.Equal("Mindre leting", await TitleAsync(other.DatabaseFile));
    }

    [Fact]
    public async Task A_damaged_database_is_no_reason_to_refuse()
    {
        await File.WriteAllTextAsync(Path.Combine(_elsewhere, "lean.db"), "ødelagt", Stop);

        var (_, aside) = await _kommune.RestoreAsync(_file, _elsewhere, replaces: true);

        Assert.Equal("ødelagt", await File.ReadAllTextAsync(Path.Combine(aside!, "lean.db"), Stop));
        Assert.Equal("Mindre leting", await TitleAsync(Path.Combine(_elsewhere, "lean.db")));
    }

    [Fact]
    public async Task Half_a_backup_changes_nothing()
    {
        await using (var file = new FileStream(_file, FileMode.Open))
            file.SetLength(file.Length / 2);
        _kommune.Stop();
        var before = await File.ReadAllBytesAsync(_kommune.DatabaseFile, Stop);

        await RefusedAsync(_kommune.DataPath, replaces: true);

        Assert.Equal(before, await File.ReadAllBytesAsync(_kommune.DatabaseFile, Stop));
        Assert.Empty(Directory.EnumerateDirectories(_kommune.DataPath, "before-restore-*"));
        Assert.False(Directory.Exists(Path.Combine(_kommune.DataPath, "restore.tmp")));
    }

    private async Task<string> RefusedAsync(string dataPath, bool replaces = false) =>
        (await Assert.ThrowsAsync<NotDoneException>(() => _kommune.RestoreAsync(_file, dataPath, replaces))).Message;

    private static async Task<string?> TitleAsync(string database)
    {
        await using var db = new SqliteConnection($"Data Source={database};Pooling=False");
        await db.OpenAsync(Stop);
        await using var command = db.CreateCommand();
        command.CommandText = "SELECT Title FROM Improvements";
        return (string?)await command.ExecuteScalarAsync(Stop);
    }
}
