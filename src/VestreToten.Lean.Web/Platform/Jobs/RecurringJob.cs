using VestreToten.Lean.Data;

namespace VestreToten.Lean.Web.Platform.Jobs;

/// <summary>
/// Runs a job when the program is awake, and again after each interval. A failure is logged when it begins, not at every
/// run that it lasts, and so is its end.
/// </summary>
internal sealed partial class RecurringJob<T>(T job, TimeSpan interval, Awakening awakening, TimeProvider time, ILogger<T> logger) : BackgroundService
    where T : class, IRecurringJob
{
    private readonly PeriodicTimer _timer = new(interval, time);
    private Type? _failure;

    public override void Dispose()
    {
        _timer.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await awakening.Awake.WaitAsync(stoppingToken);
            do
                await RunAsync(stoppingToken);
            while (await _timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            await job.ExecuteAsync(stoppingToken);
            if (_failure is not null)
                LogRecovered(logger, typeof(T).Name);
            _failure = null;
        }
#pragma warning disable CA1031 // It is logged, and the job runs again after the interval: one failure must not end the work, nor the program.
        catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            if (_failure == e.GetType())
                return;
            _failure = e.GetType();
            if (StorageFailure.Is(e))
                LogPostponed(logger, typeof(T).Name, interval, _failure.Name);
            else
                LogFailed(logger, typeof(T).Name, interval, e);
        }
    }

    [LoggerMessage(140, LogLevel.Warning, "Database unavailable; recurring job {Job} retries every {Interval} ({Failure})")]
    private static partial void LogPostponed(ILogger logger, string job, TimeSpan interval, string failure);

    [LoggerMessage(141, LogLevel.Error, "Recurring job {Job} failed; retrying every {Interval}")]
    private static partial void LogFailed(ILogger logger, string job, TimeSpan interval, Exception exception);

    [LoggerMessage(142, LogLevel.Information, "Recurring job {Job} recovered")]
    private static partial void LogRecovered(ILogger logger, string job);
}
