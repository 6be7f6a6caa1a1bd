using System.IO.Compression;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Web.Platform.Backups;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Platform.Backups;

public sealed class MakeBackupTests : IAsyncLifetime
{
    private BackupFixture _kommune = null!;

    public async ValueTask InitializeAsync() => _kommune = await BackupFixture.CreateAsync();

    public ValueTask DisposeAsync() => _kommune.DisposeAsync();

    [Fact]
    public async Task It_holds_the_database_the_photos_and_no_half_of_a_key()
    {
        var file = await _kommune.BackUpAsync();

        Assert.Equal("forbedringstavle-20261124T080000Z.zip", Path.GetFileName(file));
        using var archive = await ZipFile.OpenReadAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(
            ["forbedringstavle.db", "manifest.json", $"photos/aa/{_kommune.PhotoHash}.jpg", $"photos/aa/{_kommune.PhotoHash}.thumb.jpg"],
            archive.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            await using var stream = await entry.OpenAsync(TestContext.Current.CancellationToken);
            await stream.CopyToAsync(content, TestContext.Current.CancellationToken);
            Assert.False(content.ToArray().AsSpan().IndexOf(_kommune.KeyHalf) >= 0, $"{entry.FullName} holds half a key");
        }

        Assert.True((await File.ReadAllBytesAsync(_kommune.DatabaseFile, TestContext.Current.CancellationToken)).AsSpan().IndexOf(_kommune.KeyHalf) >= 0
            || (await File.ReadAllBytesAsync(_kommune.DatabaseFile + "-wal", TestContext.Current.CancellationToken)).AsSpan().IndexOf(_kommune.KeyHalf) >= 0,
            "The half was nowhere to begin with.");
        var manifest = await _kommune.VerifyAsync(file);
        Assert.Equal(["Kommunen"], manifest.Kommuner);
        Assert.Equal(1, manifest.Rows["BallRounds"]);
        Assert.Empty(manifest.MissingPhotos);
    }

    [Fact]
    public async Task It_is_its_owners_alone_and_leaves_nothing_else_behind()
    {
        var before = Directory.EnumerateFileSystemEntries(_kommune.DataPath).Order(StringComparer.Ordinal).ToList();
        var file = await _kommune.BackUpAsync();

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(_kommune.Place));
        Assert.Equal(
            before.Append(Path.Combine(_kommune.DataPath, "backup.tmp.lock")).Order(StringComparer.Ordinal),
            Directory.EnumerateFileSystemEntries(_kommune.DataPath).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_crash_left_behind_is_cleared_away()
    {
        _kommune.Write("backup.tmp/forbedringstavle.db", "halv");
        await File.WriteAllTextAsync(Path.Combine(_kommune.Place, "forbedringstavle-20261124T080000Z.zip.part"), "halv", TestContext.Current.CancellationToken);

        await _kommune.VerifyAsync(await _kommune.BackUpAsync());

        Assert.False(Directory.Exists(Path.Combine(_kommune.DataPath, "backup.tmp")));
    }

    [Fact]
    public async Task The_keys_of_cookies_are_in_it_only_when_that_is_asked_for()
    {
        var manifest = await _kommune.VerifyAsync(await _kommune.BackUpAsync(withCookieKeys: true));

        Assert.Single(manifest.Files, f => f.Name == "cookie-keys/key-1.xml");
    }

    [Fact]
    public async Task A_photo_that_is_gone_already_is_named_and_stops_nothing()
    {
        File.Delete(Path.Combine(_kommune.DataPath, "photos", "aa", _kommune.PhotoHash + ".jpg"));

        var manifest = await _kommune.VerifyAsync(await _kommune.BackUpAsync());

        Assert.Equal([_kommune.PhotoHash], manifest.MissingPhotos);
    }

    [Fact]
    public async Task It_never_takes_the_place_of_a_file_and_makes_no_folder()
    {
        var file = await _kommune.BackUpAsync();
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<NotDoneException>(() => _kommune.BackUpAsync());
        await Assert.ThrowsAsync<NotDoneException>(() => _kommune.Maker().ExecuteAsync(Path.Combine(_kommune.Place, "no", "where.zip"), false, TestContext.Current.CancellationToken));

        Assert.Equal(bytes, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists(Path.Combine(_kommune.Place, "no")));
    }

    [Fact]
    public async Task Two_at_once_are_one_after_the_other()
    {
        await using (FileHold.TryTake(Path.Combine(_kommune.DataPath, "backup.tmp.lock")))
            await Assert.ThrowsAsync<NotDoneException>(() => _kommune.BackUpAsync());

        Assert.True(File.Exists(await _kommune.BackUpAsync()));
    }
}
