using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Platform.Backups;

/// <summary>Makes a backup every night, or a day after the last where the machine is off at night, and removes the oldest.</summary>
internal sealed partial class DailyBackup(MakeBackup backup, LeanSettings settings, TimeProvider time, ILogger<DailyBackup> logger) : IRecurringJob
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    /// <summary>When a newest backup is this old, a night went by without one.</summary>
    public static readonly TimeSpan Overdue = TimeSpan.FromHours(36);

    private static readonly TimeSpan Night = TimeSpan.FromHours(12);

    /// <summary>A disk that is full now is full in a quarter of an hour too, and people are at work.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromHours(3);

    private DateTimeOffset _notBefore;

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        // Who has none yet has the age of the database: the first comes when there is a day of work to lose.
        if (!IsDue(BackupFolders.Newest(settings.Backup.Folder) ?? File.GetCreationTimeUtc(settings.DatabaseFile!)))
            return;
        _notBefore = time.GetUtcNow() + AfterFailure;
        Directory.CreateDirectory(settings.Backup.Folder);
        var (_, manifest) = await backup.ExecuteAsync(settings.Backup.Folder, withCookieKeys: false, cancellationToken);
        _notBefore = default;
        LogMade(logger, manifest.Files.Count - 1, manifest.Files.Sum(f => f.Size));
        foreach (var old in BackupFolders.All(settings.Backup.Folder).SkipLast(settings.Backup.Keep))
            File.Delete(old);
    }

    private bool IsDue(DateTimeOffset last)
    {
        var now = time.GetUtcNow();
        return now >= _notBefore && (now - last >= TimeSpan.FromDays(1) || (now - last >= Night && now.InNorway().Hour is >= 2 and < 5));
    }

    [LoggerMessage(170, LogLevel.Information, "Backup made: {Photos} photo files, {Bytes} bytes")]
    private static partial void LogMade(ILogger logger, int photos, long bytes);
}
