using Microsoft.Data.Sqlite;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Platform.Backups;

/// <summary>Makes a backup before the schema changes: an older program does not start on a newer one.</summary>
internal sealed partial class BackupBeforeUpgrade(FirstLook look, MakeBackup backup, LeanSettings settings, ILogger<BackupBeforeUpgrade> logger) : IBeforeUpgrade
{
    public const string Name = "before-upgrade.zip";

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        if (!settings.MakesBackups || new FileInfo(settings.DatabaseFile!) is not { Exists: true, Length: > 0 } || !await look.HasTablesAsync(cancellationToken))
            return;
        try
        {
            Directory.CreateDirectory(settings.Backup.Folder);
            // One, however often a start that fails is tried again.
            await backup.ExecuteAsync(Path.Combine(settings.Backup.Folder, Name), withCookieKeys: false, cancellationToken, replaces: true);
        }
        catch (Exception e) when (e is NotDoneException or IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new SettingException("Lean__Backup__Folder", $"no backup could be made before the database is upgraded, and nothing has been changed: {e.Message}");
        }

        LogMade(logger);
    }

    [LoggerMessage(171, LogLevel.Information, "Backup made before the schema upgrade")]
    private static partial void LogMade(ILogger logger);
}
