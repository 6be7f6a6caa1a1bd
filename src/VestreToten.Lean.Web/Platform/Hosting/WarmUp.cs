using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>Wakes EF up behind the first answers, so that the first person at the board does not have to.</summary>
internal sealed partial class WarmUp(AccessCheck access, IHostApplicationLifetime lifetime, Awakening awakening, ILogger<WarmUp> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            // Off the thread that announced the start.
            await Task.Yield();
            await access.RightsAsync(new SessionClaims(0, Guid.Empty).ToPrincipal("none", ""), boardId: 0, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops before it was warm.
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            LogLater(logger, e);
        }
        finally
        {
            awakening.Announce();
        }
    }

    [LoggerMessage(69, LogLevel.Warning, "Database warm-up failed")]
    private static partial void LogLater(ILogger logger, Exception exception);
}
