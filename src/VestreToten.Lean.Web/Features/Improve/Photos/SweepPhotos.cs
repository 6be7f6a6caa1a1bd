namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>Removes at the start what a crash left half written.</summary>
internal sealed partial class SweepPhotos(PhotoStore store, ILogger<SweepPhotos> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            store.SweepHalfWritten();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The board works without; the next start tries again.
            LogFailure(logger, e);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(81, LogLevel.Warning, "Incomplete photo files could not be deleted")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
