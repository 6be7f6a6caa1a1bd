using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>Removes photos that no record names: at the start, and once a day.</summary>
internal sealed partial class SweepOrphans(PhotoRecords records, Recurring recurring, ILogger<SweepOrphans> logger) : BackgroundService
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // Orphans harm nobody until tomorrow.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        recurring.RepeatAsync(Day, SweepAsync, e => LogFailure(logger, e), stoppingToken);

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        if (await records.SweepAsync(cancellationToken) is > 0 and var files)
            LogSwept(logger, files);
    }

    [LoggerMessage(83, LogLevel.Information, "Deleted {Files} orphaned photo files")]
    private static partial void LogSwept(ILogger logger, int files);

    [LoggerMessage(84, LogLevel.Warning, "Orphaned photo files could not be deleted; retrying")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
