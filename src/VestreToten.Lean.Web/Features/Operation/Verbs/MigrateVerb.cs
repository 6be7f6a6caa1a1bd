using System.CommandLine;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Operation.Verbs;

/// <summary><c>migrate</c>: upgrades the schema without serving, with a backup first.</summary>
internal static class MigrateVerb
{
    public static void AddTo(CommandLine commands) => commands.Add("migrate", "upgrade the database to this program's schema, after a backup, while the program is stopped", RunAsync);

    private static async Task<int> RunAsync(VerbHost host, ParseResult line, CancellationToken cancellationToken)
    {
        host.RequireDatabase();
        await using var alone = FileHold.TryTake(host.Settings.HoldFile)
            ?? throw new NotDoneException($"the program is running on {host.Settings.DataPath}: stop it first");
        if (await host.Get<FirstLook>().IsSchemaCurrentAsync(cancellationToken))
        {
            host.Say(new { WasCurrent = true }, "The schema is current.");
            return ExitCode.Done;
        }

        try
        {
            await ActivatorUtilities.CreateInstance<PrepareDatabase>(host.Get<IServiceProvider>()).StartAsync(cancellationToken);
        }
        catch (SettingException e)
        {
            throw new NotDoneException(e.Message);
        }

        host.Say(new { WasCurrent = false }, "The schema has been upgraded.");
        return ExitCode.Done;
    }
}
