using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Insight.Closing;

/// <summary>Publishes the weeks that have closed: when the program starts, and every hour after.</summary>
internal sealed partial class CloseWeeks(PublishClosedWeeks publish, Recurring recurring, ILogger<CloseWeeks> logger) : BackgroundService
{
    // Managers see an older week until the next hour.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        recurring.RepeatAsync(TimeSpan.FromHours(1), publish.ExecuteAsync, e => LogLater(logger, e), stoppingToken);

    [LoggerMessage(111, LogLevel.Warning, "Publishing closed weeks failed; retrying")]
    private static partial void LogLater(ILogger logger, Exception exception);
}
