namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>Holds the data folder for as long as the program runs: a second one on it would destroy the keys of rounds that it does not know.</summary>
internal sealed class HoldFolder(LeanSettings settings) : IHostedService, IDisposable
{
    private FileStream? _held;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _held = FolderHold.TryTake(settings.HoldFile) ?? throw new SettingException("Lean__DataPath", $"another program is running on {settings.DataPath}");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Last of all: what stops before it may still write.
    public void Dispose() => _held?.Dispose();
}
