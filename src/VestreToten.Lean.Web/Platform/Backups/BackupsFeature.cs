using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Platform.Backups;

/// <summary>Backups: by the verbs, every night, and before the schema changes.</summary>
internal static class BackupsFeature
{
    public static void AddBackups(this IServiceCollection services, LeanSettings settings)
    {
        services.AddSingleton<MakeBackup>();
        services.AddSingleton<RestoreBackup>();
        services.AddSingleton<IBeforeUpgrade, BackupBeforeUpgrade>();
        if (settings.MakesBackups)
            services.AddRecurringJob<DailyBackup>(DailyBackup.Interval);
    }
}
