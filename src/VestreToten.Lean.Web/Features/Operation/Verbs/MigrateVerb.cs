using System.CommandLine;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Web.Platform.Backups;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Operation.Verbs;

/// <summary><c>migrate</c>: upgrades the schema without serving, with a backup first.</summary>
internal static class MigrateVerb
{
    public static Command Of(Option<bool> json) =>
        CommandLine.Verb("migrate", "upgrade the database to this program's schema, after a backup, while the program is stopped", json, RunAsync);

    private static async Task<int> RunAsync(VerbHost host, ParseResult line, CancellationToken cancellationToken)
    {
        host.RequireDatabase();
        await using var alone = FolderHold.TryTake(host.Settings.HoldFile)
            ?? throw new VerbException($"the program is running on {host.Settings.DataPath}: stop it first");
        if (await host.Get<FirstLook>().IsSchemaCurrentAsync(cancellationToken))
        {
            host.Say(new { WasCurrent = true }, "The schema is current.");
            return ExitCode.Done;
        }

        try
        {
            await ActivatorUtilities.CreateInstance<BackupBeforeUpgrade>(host.Get<IServiceProvider>()).StartAsync(cancellationToken);
        }
        catch (SettingException e)
        {
            throw new VerbException(e.Message);
        }

        await host.Get<SchemaUpgrade>().RunAsync(Path.Combine(host.Settings.DataPath, "upgrade.lock"), cancellationToken);
        host.Say(new { WasCurrent = false }, "The schema has been upgraded.");
        return ExitCode.Done;
    }
}
