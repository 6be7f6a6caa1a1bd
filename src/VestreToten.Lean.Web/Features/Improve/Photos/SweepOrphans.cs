using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>Removes photos that no record names. They harm nobody until the next day.</summary>
internal sealed partial class SweepOrphans(PhotoRecords records, ILogger<SweepOrphans> logger) : IRecurringJob
{
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        if (await records.SweepAsync(cancellationToken) is > 0 and var files)
            LogSwept(logger, files);
    }

    [LoggerMessage(83, LogLevel.Information, "Deleted {Files} orphaned photo files")]
    private static partial void LogSwept(ILogger logger, int files);
}
