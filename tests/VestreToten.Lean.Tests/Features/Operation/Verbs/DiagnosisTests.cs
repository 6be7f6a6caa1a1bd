using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Tests.Platform.Backups;
using VestreToten.Lean.Web.Features.Operation.Verbs;

namespace VestreToten.Lean.Tests.Features.Operation.Verbs;

/// <summary>What the doctor finds in a real data folder.</summary>
public sealed class DiagnosisTests : IAsyncLifetime
{
    private BackupFixture _kommune = null!;

    public async ValueTask InitializeAsync() => _kommune = await BackupFixture.CreateAsync();

    public ValueTask DisposeAsync() => _kommune.DisposeAsync();

    [Fact]
    public async Task A_folder_that_is_well_has_nothing_bad()
    {
        var findings = await FindAsync("--Lean:PublicUrl=https://tavla.kommune.invalid", "--Lean:Proxy:Known=127.0.0.1");

        Assert.DoesNotContain(findings, f => f.State == Health.Bad);
        Assert.Equal(Health.Good, findings.Single(f => f.What == "proxy").State);
        Assert.All(findings, f => Assert.Equal(f.State == Health.Good, f.ToDo is null));
        Assert.Equal(ExitCode.Done, await CommandLine.TryRunAsync(["doctor", "--json", .. Settings]));
    }

    [Fact]
    public async Task What_is_wrong_is_bad_and_says_what_to_do()
    {
        await _kommune.RunAsync($"CREATE TABLE _litestream_seq (id INTEGER)");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_kommune.DataPath, File.GetUnixFileMode(_kommune.DataPath) | UnixFileMode.OtherRead);

        var findings = await FindAsync("--Lean:PublicUrl=http://tavla.kommune.invalid");

        Assert.Equal(["https", "rights", "Litestream"], findings.Where(f => f.State == Health.Bad).Select(f => f.What));
        Assert.Equal(ExitCode.NotWell, await CommandLine.TryRunAsync(["doctor", .. Settings]));
    }

    [Fact]
    public async Task A_newer_programs_database_is_one_line_and_no_diagnosis()
    {
        await _kommune.RunAsync($"INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29991231235959_Later', '11.0.0')");

        await Assert.ThrowsAsync<NewerSchemaException>(() => FindAsync());
    }

    [Fact]
    public async Task Backup_status_and_migrate_run_beside_nothing()
    {
        Assert.Equal(ExitCode.Done, await CommandLine.TryRunAsync(["backup", _kommune.Place, .. Settings]));
        Assert.Equal(ExitCode.Done, await CommandLine.TryRunAsync(["status", .. Settings]));
        Assert.Equal(ExitCode.Done, await CommandLine.TryRunAsync(["migrate", .. Settings]));
        await using var running = FileHold.TryTake(Path.Combine(_kommune.DataPath, "program.lock"));
        Assert.Equal(ExitCode.NotDone, await CommandLine.TryRunAsync(["migrate", .. Settings]));
        Assert.Equal(ExitCode.Done, await CommandLine.TryRunAsync(["status", .. Settings]));
        Assert.Equal(ExitCode.NotDone, await CommandLine.TryRunAsync(["reset-admin", "anne@kommune.invalid", .. Settings]));
        Assert.Equal(ExitCode.NotWell, await CommandLine.TryRunAsync(["verify", _kommune.DatabaseFile, .. Settings]));
    }

    private string[] Settings => [$"--Lean:DataPath={_kommune.DataPath}", $"--Lean:Database:ConnectionString={_kommune.Settings.ConnectionString}", "--Lean:Backup:Folder=" + _kommune.Place];

    private async Task<IReadOnlyList<Finding>> FindAsync(params string[] more)
    {
        await using var host = VerbHost.Of([.. Settings, .. more], isJson: false);
        return await Diagnosis.MakeAsync(host, TestContext.Current.CancellationToken);
    }
}
