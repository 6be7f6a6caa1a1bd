using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Backups;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Administration.Overview;

/// <summary>How the nightly backups stand.</summary>
/// <param name="Last">When the newest was made; null where there is none.</param>
/// <param name="IsOff">Whether the settings turn them off.</param>
/// <param name="IsOld">Whether a night went by without one.</param>
public sealed record BackupAge(DateTimeOffset? Last, bool IsOff, bool IsOld)
{
    /// <summary>Null where the program makes none by itself.</summary>
    internal static BackupAge? Of(LeanSettings settings, DateTimeOffset now)
    {
        if (settings.IsDemo || settings.Provider != DatabaseProvider.Sqlite)
            return null;
        var last = BackupFolders.Newest(settings.Backup.Folder);
        return new BackupAge(last, settings.Backup.Keep == 0, now - last > DailyBackup.Overdue);
    }
}
