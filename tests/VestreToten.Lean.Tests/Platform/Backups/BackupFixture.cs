using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Backups;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Platform.Backups;

/// <summary>A data folder with an open round, a photo, a key folder and the keys of cookies; and a place for backups.</summary>
internal sealed class BackupFixture : IAsyncDisposable
{
    private readonly SqliteDatabase _database;

    private BackupFixture(SqliteDatabase database) => _database = database;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public string Place { get; } = Directory.CreateTempSubdirectory("lean-backups-").FullName;

    public string DataPath => _database.Folder;

    public string DatabaseFile => _database.FilePath;

    public string PhotoHash { get; } = new('a', 64);

    /// <summary>The database's half of the open round's key.</summary>
    public byte[] KeyHalf { get; private set; } = [];

    public LeanSettings Settings => SettingsOf(DataPath, _database.ConnectionString);

    public FirstLook Look => new(new PlainConnections(DatabaseProvider.Sqlite, _database.ConnectionString));

    public SchemaUpgrade Upgrade => new(_database.Contexts);

    public static async Task<BackupFixture> CreateAsync(string kommune = "Kommunen")
    {
        var fixture = new BackupFixture(await SqliteDatabase.CreateAsync());
        var round = await fixture._database.AddRoundAsync();
        fixture.KeyHalf = round.DatabaseKey!;
        var improvement = SomeImprovements.New("Mindre leting", "", round.BoardId);
        improvement.AddPhoto(SomeImprovements.Photo(hash: fixture.PhotoHash), fixture.Time.GetUtcNow());
        await fixture._database.SaveAsync(improvement);
        await fixture.RunAsync($"UPDATE Units SET Name = {kommune}");
        fixture.Write("photos/aa/" + fixture.PhotoHash + ".jpg", "bilde");
        fixture.Write("photos/aa/" + fixture.PhotoHash + ".thumb.jpg", "lite");
        fixture.Write("photos/halvt.new", "på vei");
        fixture.Write("keys/" + round.KeyName, "den andre halve");
        fixture.Write("cookie-keys/key-1.xml", "<key />");
        return fixture;
    }

    public async Task RunAsync(FormattableString sql)
    {
        await using var db = await _database.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlAsync(sql, TestContext.Current.CancellationToken);
    }

    public void Write(string name, string text)
    {
        var path = Path.Combine(DataPath, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public MakeBackup Maker() => new(new PlainConnections(DatabaseProvider.Sqlite, _database.ConnectionString), Settings, Time);

    public async Task<string> BackUpAsync(bool withCookieKeys = false) =>
        (await Maker().ExecuteAsync(Place, withCookieKeys, TestContext.Current.CancellationToken)).File;

    /// <summary>Reads a backup; the manifest.</summary>
    public async Task<BackupManifest> VerifyAsync(string file)
    {
        var folder = Path.Combine(Place, "read-" + Guid.NewGuid());
        return await ReadBackup.ExtractAsync(file, Directory.CreateDirectory(folder).FullName, Look.KnownMigrations, TestContext.Current.CancellationToken);
    }

    /// <summary>Restores a backup into another folder.</summary>
    public Task<(BackupManifest Manifest, string? Aside)> RestoreAsync(string file, string dataPath, bool replaces = false) =>
        new RestoreBackup(SettingsOf(dataPath, "Data Source=" + Path.Combine(dataPath, "lean.db")), Look, Time).ExecuteAsync(file, replaces, TestContext.Current.CancellationToken);

    /// <summary>Changes a file within a backup.</summary>
    public static void Change(string backup, string name, Func<byte[], byte[]?> change)
    {
        using var archive = ZipFile.Open(backup, ZipArchiveMode.Update);
        var entry = archive.GetEntry(name);
        using var content = new MemoryStream();
        if (entry is not null)
        {
            using var stream = entry.Open();
            stream.CopyTo(content);
        }

        entry?.Delete();
        if (change(content.ToArray()) is not { } changed)
            return;
        using var written = archive.CreateEntry(name).Open();
        written.Write(changed);
    }

    /// <summary>Lets go of the files, as a program that has ended.</summary>
    public void Stop() => _database.ReleaseFiles();

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(Place, recursive: true);
    }

    private LeanSettings SettingsOf(string dataPath, string connectionString) => new()
    {
        IsDemo = false, IsFresh = false, Provider = DatabaseProvider.Sqlite, DataPath = dataPath, ConnectionString = connectionString,
        Backup = new BackupSettings(Place, 3),
    };
}
