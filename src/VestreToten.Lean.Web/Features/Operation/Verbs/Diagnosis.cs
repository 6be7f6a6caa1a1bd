using System.Globalization;
using Microsoft.Data.Sqlite;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.Backups;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Operation.Verbs;

/// <summary>The doctor's questions: of the settings, of the folders, of the database.</summary>
internal static class Diagnosis
{
    private const long Mega = 1024 * 1024;

    public static async Task<IReadOnlyList<Finding>> MakeAsync(VerbHost host, CancellationToken cancellationToken)
    {
        List<Finding> findings = [.. OfSettings(host.Settings), .. OfFolders(host)];
        try
        {
            await AskDatabaseAsync(host, findings, cancellationToken);
        }
        catch (SqliteException e)
        {
            findings.Add(new Finding("database", Health.Bad, e.Message, "It cannot be read: stop the program, and restore the newest backup."));
        }

        return findings;
    }

    private static async Task AskDatabaseAsync(VerbHost host, List<Finding> findings, CancellationToken cancellationToken)
    {
        if (host.Settings.Provider == DatabaseProvider.Sqlite)
            findings.AddRange(await OfSqliteAsync(host, cancellationToken));
        var look = host.Get<FirstLook>();
        var isCurrent = await look.IsSchemaCurrentAsync(cancellationToken);
        findings.Add(Finding.Of("schema", isCurrent, isCurrent ? "current" : "older than the program", Health.Doubtful, "Start the program, or run migrate: it is upgraded after a backup."));
        if (isCurrent)
        {
            var today = host.Get<TimeProvider>().GetUtcNow().DayInNorway();
            var late = (await look.UnfinishedRoundsAsync(cancellationToken)).Where(r => r.State != RoundState.Open && r.Day < today).ToList();
            findings.Add(Finding.Of(
                "shredding", late.Count == 0, late.Count == 0 ? "no round waits" : $"{late.Count} rounds from before today are not shredded", Health.Bad,
                "Something keeps a reader open on the database: a backup by another tool, a console, Litestream. End it; the program does the rest within a minute."));
        }
    }

    private static IEnumerable<Finding> OfSettings(LeanSettings settings)
    {
        yield return Finding.Good("version", ProgramVersion.Text);
        yield return Finding.Of(
            "address", settings.PublicUrl is not null, settings.PublicUrl?.ToString() ?? "not set", Health.Doubtful, "Set Lean__PublicUrl to the address that people open: QR codes, posters and letters carry it.");
        if (settings.PublicUrl is { } address)
        {
            yield return Finding.Of("https", address.Scheme == "https", address.Scheme, Health.Bad, "Phones belong on https: see docs/operations.md, \"Proxy and TLS\".");
            yield return Finding.Of(
                "proxy", settings.Proxy is not null || address.Scheme != "https", settings.Proxy is null ? "none known" : "known", Health.Doubtful,
                "Behind a proxy, name it in Lean__Proxy__Known, or everybody seems to come from it.");
        }

        yield return Finding.Of("mail", settings.Mail is not null, settings.Mail is null ? "not set up" : "set up", Health.Doubtful, "Without Lean__Mail no invitation, recovery or letter is sent: links are handed over on paper.");
    }

    private static IEnumerable<Finding> OfFolders(VerbHost host)
    {
        var settings = host.Settings;
        yield return Finding.Good("running", FolderState.IsRunning(settings) ? "yes" : "no");
        var free = FolderState.FreeBytes(settings.DataPath);
        yield return Finding.Of("disk", free >= 1024 * Mega, $"{free / Mega} MB free", free < 100 * Mega ? Health.Bad : Health.Doubtful, "Make room: votes are refused when the disk is full.");
        if (!OperatingSystem.IsWindows())
        {
            // Whoever may not enter it reaches nothing in it.
            var isClosed = (File.GetUnixFileMode(settings.DataPath) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute)) == 0;
            yield return Finding.Of("rights", isClosed, isClosed ? "the data folder is closed to others" : "the data folder is open to everybody on the machine", Health.Bad, $"chmod o-rwx {settings.DataPath}; and UMask=0077 in the service's unit.");
        }

        var aside = Directory.EnumerateDirectories(settings.DataPath, "before-restore-*").Count();
        yield return Finding.Of("what was restored over", aside == 0, aside == 0 ? "nothing lies aside" : $"{aside} folders before-restore-*", Health.Doubtful, "They hold ballots and halves of keys: delete them when the restored data is right.");
        if (settings.Provider != DatabaseProvider.Sqlite)
            yield break;
        var last = BackupFolders.Newest(settings.Backup.Folder);
        var age = host.Get<TimeProvider>().GetUtcNow() - last;
        yield return Finding.Of(
            "backup", age < DailyBackup.Overdue, last is null ? $"none in {settings.Backup.Folder}" : VerbHost.Written(last.Value), Health.Doubtful,
            "The program makes one every night while it runs and Lean__Backup__Keep is not 0; backup makes one now.");
        var isBeside = settings.Backup.Folder.StartsWith(settings.DataPath + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        yield return Finding.Of("backup's place", !isBeside, settings.Backup.Folder, Health.Doubtful, "It lies on the data's own disk: set Lean__Backup__Folder, or fetch the files from there.");
    }

    private static async Task<IReadOnlyList<Finding>> OfSqliteAsync(VerbHost host, CancellationToken cancellationToken)
    {
        await using var connection = (SqliteConnection)await host.Get<PlainConnections>().OpenAsync(cancellationToken);
        var version = new Version(await AskAsync("SELECT sqlite_version()"));
        var integrity = await AskAsync("PRAGMA quick_check(1)");
        var mode = await AskAsync("PRAGMA journal_mode");
        var litestream = await AskAsync("SELECT count(*) FROM sqlite_master WHERE name LIKE '\\_litestream\\_%' ESCAPE '\\'");
        return
        [
            Finding.Of("SQLite", version >= new Version(3, 51, 3), version.ToString(), Health.Bad, "Versions before 3.51.3 can damage a database in WAL mode: use the library that comes with the program."),
            Finding.Of("database", integrity == "ok", integrity, Health.Bad, "It is damaged: stop the program, and restore the newest backup."),
            Finding.Of("journal", mode == "wal", mode, Health.Bad, "The file system does not support a write-ahead log: put the data folder on a local disk."),
            Finding.Of("Litestream", litestream == "0", litestream == "0" ? "not at work" : "has tables here", Health.Bad, "It keeps rounds from being shredded, and every ballot for ever: take it away, see docs/operations.md."),
        ];

        async Task<string> AskAsync(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) ?? "";
        }
    }
}
