namespace VestreToten.Lean.Web.Platform.Live;

/// <summary>
/// Ends the notifications when everything that serves and changes has stopped. Screens whose connection is lost stay for a while,
/// and would go on reading while what they read with is disposed.
/// </summary>
internal sealed class EndChanges(BoardChanges changes) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        changes.End();
        return Task.CompletedTask;
    }
}
