namespace VestreToten.Lean.Web.Operations;

/// <summary>What the program does again and again beside its pages.</summary>
internal static class Recurring
{
    /// <summary>Takes a step at once, and again after each period, until the program stops. A step deals with its own faults.</summary>
    public static async Task RepeatAsync(
        this TimeProvider time, TimeSpan period, Func<CancellationToken, Task> step, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(period, time);
        try
        {
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
