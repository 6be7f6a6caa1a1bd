using System.CommandLine;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.Backups;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Operation.Verbs;

/// <summary><c>status</c>: how it stands, in a handful of lines.</summary>
internal static class StatusVerb
{
    public static void AddTo(CommandLine commands) => commands.Add("status", "say whether it runs, and when it was last backed up", RunAsync);

    private static async Task<int> RunAsync(VerbHost host, ParseResult line, CancellationToken cancellationToken)
    {
        host.RequireDatabase();
        var settings = host.Settings;
        var isRunning = FolderState.IsRunning(settings);
        var isCurrent = await host.Get<FirstLook>().IsSchemaCurrentAsync(cancellationToken);
        var unfinished = isCurrent ? await host.Get<FirstLook>().UnfinishedRoundsAsync(cancellationToken) : [];
        var (open, unshredded) = (unfinished.Count(r => r.State == RoundState.Open), unfinished.Count(r => r.State != RoundState.Open));
        var backup = BackupFolders.Newest(settings.Backup.Folder);
        var free = FolderState.FreeBytes(settings.DataPath);
        host.Say(
            new
            {
                Version = ProgramVersion.Text, IsRunning = isRunning, Provider = settings.Provider.ToString(), settings.DataPath, IsSchemaCurrent = isCurrent,
                OpenRounds = open, UnshreddedRounds = unshredded, LastBackup = backup, FreeBytes = free,
            },
            $"Version          {ProgramVersion.Text}",
            $"Running          {(isRunning ? "yes" : "no")}",
            $"Data             {settings.DataPath} ({settings.Provider}), {free / (1024 * 1024)} MB free",
            $"Schema           {(isCurrent ? "current" : "older than the program: it is upgraded at the next start, or by migrate")}",
            $"Rounds           {open} open, {unshredded} to be shredded",
            $"Last backup      {(backup is { } made ? VerbHost.Written(made) : "none in " + settings.Backup.Folder)}");
        return ExitCode.Done;
    }
}
