using VestreToten.Lean.Data.Upkeep;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>
/// Holds the data folder for as long as the program runs: a second one on it would destroy the keys of rounds that it does not know.
/// What a backup or a restore that was cut off has left there is cleared away: it may hold halves of keys.
/// </summary>
internal sealed class HoldFolder(LeanSettings settings) : IHostedService, IDisposable
{
    // A verb that looks whether the program runs holds it for a moment.
    private const int Tries = 10;

    private FileStream? _held;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        for (var i = 1; (_held = FileHold.TryTake(settings.HoldFile)) is null; i++)
        {
            if (i == Tries)
                throw new SettingException("Lean__DataPath", $"another program is running on {settings.DataPath}");
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }

        Clear(settings.RestoreFolder);
        if (!Directory.Exists(settings.BackupFolder))
            return;
        await using var backup = FileHold.TryTake(settings.BackupHoldFile);
        if (backup is not null)
            Clear(settings.BackupFolder);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Last of all: what stops before it may still write.
    public void Dispose() => _held?.Dispose();

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
