using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using VestreToten.Lean.Web.Platform.Backups;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Platform.Backups;

/// <summary>What is no whole backup, or none to be trusted, is refused in a line.</summary>
public sealed class ReadBackupTests : IAsyncLifetime
{
    private BackupFixture _kommune = null!;
    private string _file = "";

    public async ValueTask InitializeAsync()
    {
        _kommune = await BackupFixture.CreateAsync();
        _file = await _kommune.BackUpAsync();
    }

    public ValueTask DisposeAsync() => _kommune.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(99)]
    public async Task Half_a_backup_is_none(int percent)
    {
        await using (var file = new FileStream(_file, FileMode.Open))
            file.SetLength(file.Length * percent / 100);

        await RefusedAsync("it is no backup, or not all of one");
    }

    [Fact]
    public async Task A_file_that_is_something_else_is_none()
    {
        await File.WriteAllTextAsync(_file, "SQLite format 3\0", TestContext.Current.CancellationToken);
        await RefusedAsync("it is no backup, or not all of one");
        File.Delete(_file);
        await RefusedAsync("there is no file");
    }

    [Fact]
    public async Task What_is_changed_missing_or_added_is_found()
    {
        var photo = $"photos/aa/{_kommune.PhotoHash}.jpg";
        BackupFixture.Change(_file, photo, _ => "et annet"u8.ToArray());
        await RefusedAsync(photo);
        BackupFixture.Change(_file, photo, _ => null);
        await RefusedAsync(photo + " is missing");
        BackupFixture.Change(_file, photo, _ => "bilde"u8.ToArray());
        await _kommune.VerifyAsync(_file);
        BackupFixture.Change(_file, "photos/ekstra.jpg", _ => "x"u8.ToArray());
        await RefusedAsync("photos/ekstra.jpg is not in its manifest");
    }

    [Fact]
    public async Task A_file_that_leads_out_of_the_folder_is_refused()
    {
        const string Name = "../ute.txt";
        BackupFixture.Change(_file, Name, _ => "x"u8.ToArray());
        Change(manifest => manifest["files"]!.AsArray().Add(JsonNode.Parse(JsonSerializer.Serialize(
            new BackupFile(Name, 1, "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"), BackupManifest.Json))));

        await RefusedAsync("leads out");

        Assert.Empty(Directory.EnumerateFiles(_kommune.Place, "ute.txt", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_newer_programs_backup_is_refused_with_its_version()
    {
        Change(manifest => manifest["schema"]!.AsArray().Add("29991231235959_Later"));
        await RefusedAsync("29991231235959_Later");
        Change(manifest => manifest["format"] = BackupManifest.Newest + 1);
        await RefusedAsync("newer program");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[")]
    [InlineData("")]
    public async Task A_manifest_that_says_nothing_is_none(string manifest)
    {
        BackupFixture.Change(_file, BackupManifest.FileName, _ => Encoding.UTF8.GetBytes(manifest));

        await RefusedAsync("it is no backup, or not all of one");
    }

    [Fact]
    public async Task Half_a_key_in_it_is_found()
    {
        // As a copy that was made by another tool.
        _kommune.Stop();
        var database = await File.ReadAllBytesAsync(_kommune.DatabaseFile, TestContext.Current.CancellationToken);
        BackupFixture.Change(_file, BackupManifest.Database, _ => database);
        Change(manifest =>
        {
            var entry = manifest["files"]!.AsArray().Single(f => (string?)f!["name"] == BackupManifest.Database)!;
            (entry["size"], entry["sha256"]) = (database.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(database)));
        });

        await RefusedAsync("halves of keys");
    }

    private void Change(Action<JsonNode> change) => BackupFixture.Change(_file, BackupManifest.FileName, bytes =>
    {
        var manifest = JsonNode.Parse(bytes)!;
        change(manifest);
        return Encoding.UTF8.GetBytes(manifest.ToJsonString());
    });

    private async Task RefusedAsync(string why) =>
        Assert.Contains(why, (await Assert.ThrowsAsync<NotDoneException>(() => _kommune.VerifyAsync(_file))).Message, StringComparison.Ordinal);
}
