using VestreToten.Lean.Web.Operations;

namespace VestreToten.Lean.Web.Features.Trends;

/// <summary>Publishes the weeks that have closed: when the program starts, and every hour after.</summary>
internal sealed partial class CloseWeeks(PublishClosedWeeks publish, Recurring recurring, ILogger<CloseWeeks> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => recurring.RepeatAsync(TimeSpan.FromHours(1), TryAsync, stoppingToken);

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await publish.ExecuteAsync(cancellationToken);
        }
#pragma warning disable CA1031 // It is logged, and tried again in an hour. Managers see an older week until then.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogLater(logger, e);
        }
    }

    [LoggerMessage(91, LogLevel.Warning, "Closed weeks could not be published just now")]
    private static partial void LogLater(ILogger logger, Exception exception);
}
