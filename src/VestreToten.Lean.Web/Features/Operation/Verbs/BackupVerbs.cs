using System.CommandLine;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Web.Platform.Backups;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Operation.Verbs;

/// <summary><c>backup</c>, <c>verify</c> and <c>restore</c>.</summary>
internal static class BackupVerbs
{
    public static void AddTo(CommandLine commands)
    {
        var target = new Argument<string?>("target") { Description = "a folder, or a file that is not there yet; the nightly backups' folder where none is named", Arity = ArgumentArity.ZeroOrOne };
        var withKeys = new Option<bool>("--with-cookie-keys") { Description = "take the keys of sign-ins along: whoever has the backup can then sign in as anybody" };
        commands.Add("backup", "back up the database and the photos, while the program runs", (host, line, stop) =>
            BackUpAsync(host, line.GetValue(target), line.GetValue(withKeys), stop), target, withKeys);
        var file = new Argument<string>("file") { Description = "a backup" };
        commands.Add("verify", "read a backup, and prove that it is whole and opens no ballot", (host, line, stop) =>
            VerifyAsync(host, line.GetRequiredValue(file), stop), file);
        var replace = new Option<bool>("--replace") { Description = "move aside what is there" };
        commands.Add("restore", "put a backup in place, while the program is stopped", (host, line, stop) =>
            RestoreAsync(host, line.GetRequiredValue(file), line.GetValue(replace), stop), file, replace);
    }

    private static async Task<int> BackUpAsync(VerbHost host, string? target, bool withCookieKeys, CancellationToken cancellationToken)
    {
        host.RequireDatabase();
        if (target is null)
            Directory.CreateDirectory(host.Settings.Backup.Folder);
        var (file, manifest) = await host.Get<MakeBackup>().ExecuteAsync(target ?? host.Settings.Backup.Folder, withCookieKeys, cancellationToken);
        host.Say(new { File = file, manifest.Made, manifest.Kommuner, Photos = PhotosOf(manifest), manifest.MissingPhotos }, [$"Backed up to {file}", .. Describe(manifest)]);
        return ExitCode.Done;
    }

    private static async Task<int> VerifyAsync(VerbHost host, string file, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("forbedringstavle-verify-");
        try
        {
            var manifest = await ReadBackup.ExtractAsync(file, folder.FullName, host.Get<FirstLook>().KnownMigrations, cancellationToken);
            host.Say(new { IsWhole = true, manifest.Made, manifest.Program, manifest.Kommuner, Photos = PhotosOf(manifest), manifest.MissingPhotos }, [.. Describe(manifest), "It is whole, and holds no half of a key."]);
            return ExitCode.Done;
        }
        catch (NotDoneException e)
        {
            host.Say(new { IsWhole = false, Fault = e.Message }, $"{file}: {e.Message}");
            return ExitCode.NotWell;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RestoreAsync(VerbHost host, string file, bool replaces, CancellationToken cancellationToken)
    {
        var (manifest, aside) = await host.Get<RestoreBackup>().ExecuteAsync(file, replaces, cancellationToken);
        host.Say(
            new { manifest.Made, manifest.Kommuner, host.Settings.DataPath, Aside = aside },
            [$"Restored to {host.Settings.DataPath}", .. Describe(manifest), .. aside is null ? (string[])[] : [$"What was there lies in {aside}"]]);
        return ExitCode.Done;
    }

    private static IEnumerable<string> Describe(BackupManifest manifest)
    {
        yield return $"  made {VerbHost.Written(manifest.Made)} by {manifest.Program}, of {string.Join(", ", manifest.Kommuner.DefaultIfEmpty("a kommune that is not set up"))}";
        yield return $"  {manifest.Rows.Values.Sum()} rows in {manifest.Rows.Count} tables, {PhotosOf(manifest)} photos"
            + (manifest.MissingPhotos.Count > 0 ? $"; {manifest.MissingPhotos.Count} photos were missing already" : "");
    }

    private static int PhotosOf(BackupManifest manifest) =>
        manifest.Files.Count(f => f.Name.StartsWith(BackupManifest.Photos, StringComparison.Ordinal) && !f.Name.Contains(".thumb.", StringComparison.Ordinal));
}
