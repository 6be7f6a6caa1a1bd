using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Platform.Backups;

/// <summary>Backups: by the verbs, every night, and before the schema changes. It stands before the upgrade.</summary>
internal static class BackupsFeature
{
    public static void AddBackups(this IServiceCollection services, LeanSettings settings)
    {
        services.AddSingleton<MakeBackup>();
        services.AddSingleton<RestoreBackup>();
        services.AddHostedService<BackupBeforeUpgrade>();
        if (settings is { IsDemo: false, Provider: DatabaseProvider.Sqlite, Backup.Keep: > 0 })
            services.AddRecurringJob<DailyBackup>(DailyBackup.Interval);
    }
}
