using VestreToten.Lean.Data.Upkeep;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>Brings the database up to date before anything else starts.</summary>
internal sealed partial class PrepareDatabase(
    FirstLook look, IEnumerable<IBeforeUpgrade> before, SchemaUpgrade upgrade, LeanSettings settings, ILogger<PrepareDatabase> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await look.IsSchemaCurrentAsync(cancellationToken))
            return;
        foreach (var step in before)
            await step.ExecuteAsync(cancellationToken);
        LogUpgraded(await upgrade.RunAsync(settings.UpgradeLockFile, cancellationToken));
    }

    private void LogUpgraded(int? cleaned)
    {
        if (cleaned is > 0 and var rows)
            LogCleaned(logger, rows);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(22, LogLevel.Information, "Stored texts cleaned of invisible characters, and normalized, in {Rows} rows")]
    private static partial void LogCleaned(ILogger logger, int rows);
}
