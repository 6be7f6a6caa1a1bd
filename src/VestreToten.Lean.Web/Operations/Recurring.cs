namespace VestreToten.Lean.Web.Operations;

/// <summary>What the program does again and again beside its pages.</summary>
internal sealed class Recurring(Awakening awakening, TimeProvider time)
{
    /// <summary>Takes a step when the program is awake, and again after each period, until the program stops. A step deals with its own faults.</summary>
    public async Task RepeatAsync(TimeSpan period, Func<CancellationToken, Task> step, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(period, time);
        try
        {
            await awakening.Awake.WaitAsync(stoppingToken);
            do
                await step(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }
}
