using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>Looks once a minute whether letters are to be sent, the first time when the program has started.</summary>
internal sealed partial class DigestClock(
    MakeDigests make, SendDigests send, Recurring recurring, ILogger<DigestClock> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        recurring.RepeatAsync(TimeSpan.FromMinutes(1), SendAsync, Log, stoppingToken);

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await make.ExecuteAsync(cancellationToken);
        await send.ExecuteAsync(cancellationToken);
    }

    private void Log(Exception e)
    {
        if (StorageFailure.Is(e))
            LogLater(logger, e.GetType().Name);
        else
            LogFault(logger, e);
    }

    [LoggerMessage(97, LogLevel.Warning, "Database unavailable; digests postponed ({Failure})")]
    private static partial void LogLater(ILogger logger, string failure);

    [LoggerMessage(98, LogLevel.Error, "Sending digests failed; retrying")]
    private static partial void LogFault(ILogger logger, Exception exception);
}
