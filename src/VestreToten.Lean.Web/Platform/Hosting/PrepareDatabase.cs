using VestreToten.Lean.Data.Upkeep;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>Brings the database up to date before anything else starts.</summary>
internal sealed class PrepareDatabase(FirstLook look, SchemaUpgrade upgrade, LeanSettings settings) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await look.IsSchemaCurrentAsync(cancellationToken))
            await upgrade.RunAsync(Path.Combine(settings.DataPath, "upgrade.lock"), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
