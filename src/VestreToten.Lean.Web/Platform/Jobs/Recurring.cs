namespace VestreToten.Lean.Web.Platform.Jobs;

/// <summary>What the program does again and again beside its pages.</summary>
internal sealed class Recurring(Awakening awakening, TimeProvider time)
{
    /// <summary>Takes a step when the program is awake, and again after each period, until the program stops.</summary>
    /// <param name="period">From one step to the next.</param>
    /// <param name="step">The step.</param>
    /// <param name="failed">Logs a step's fault. The next step comes all the same.</param>
    /// <param name="stoppingToken">The program stops.</param>
    public async Task RepeatAsync(TimeSpan period, Func<CancellationToken, Task> step, Action<Exception> failed, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(period, time);
        try
        {
            await awakening.Awake.WaitAsync(stoppingToken);
            do
                await TryAsync(step, failed, stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    private static async Task TryAsync(Func<CancellationToken, Task> step, Action<Exception> failed, CancellationToken stoppingToken)
    {
        try
        {
            await step(stoppingToken);
        }
#pragma warning disable CA1031 // It is logged, and the step is taken again after the period: one fault must not end the work, nor the program.
        catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            failed(e);
        }
    }
}
