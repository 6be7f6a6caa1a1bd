using VestreToten.Lean.Data.Upkeep;

namespace VestreToten.Lean.Web.Operations;

/// <summary>Brings the database up to date before anything else starts.</summary>
internal sealed class PrepareDatabase(SchemaUpgrade upgrade, LeanSettings settings) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        upgrade.RunAsync(Path.Combine(settings.DataPath, "upgrade.lock"), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
