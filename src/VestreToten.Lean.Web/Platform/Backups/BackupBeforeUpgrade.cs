using Microsoft.Data.Sqlite;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Platform.Backups;

/// <summary>Makes a backup before the schema changes: an older program does not start on a newer one. It stands before <see cref="PrepareDatabase"/>.</summary>
internal sealed partial class BackupBeforeUpgrade(FirstLook look, MakeBackup backup, LeanSettings settings, ILogger<BackupBeforeUpgrade> logger) : IHostedService
{
    public const string Name = "before-upgrade.zip";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings is not { IsDemo: false, Provider: DatabaseProvider.Sqlite, Backup.Keep: > 0 }
            || new FileInfo(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource) is not { Exists: true, Length: > 0 }
            || await look.IsSchemaCurrentAsync(cancellationToken) || !await look.HasTablesAsync(cancellationToken))
            return;
        try
        {
            Directory.CreateDirectory(settings.Backup.Folder);
            // One, however often a start that fails is tried again.
            await backup.ExecuteAsync(Path.Combine(settings.Backup.Folder, Name), withCookieKeys: false, cancellationToken, replaces: true);
        }
        catch (Exception e) when (e is BackupException or IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new SettingException("Lean__Backup__Folder", $"no backup could be made before the database is upgraded, and nothing has been changed: {e.Message}");
        }

        LogMade(logger);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(171, LogLevel.Information, "Backup made before the schema upgrade")]
    private static partial void LogMade(ILogger logger);
}
