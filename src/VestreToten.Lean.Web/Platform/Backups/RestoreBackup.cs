using Microsoft.Data.Sqlite;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Platform.Backups;

/// <summary>
/// Puts a backup where the program's data lies. All of it is read and proved first; what was there is moved aside, and comes back
/// where that does not work out. The program is not running meanwhile, and cannot start.
/// </summary>
internal sealed class RestoreBackup(LeanSettings settings, FirstLook look, TimeProvider time)
{
    /// <param name="file">The backup.</param>
    /// <param name="replaces">Whether what is there may be moved aside.</param>
    /// <param name="cancellationToken">Stops the work, until what was there is moved.</param>
    /// <returns>What was restored, and the folder of what was there; null where there was nothing.</returns>
    /// <exception cref="NotDoneException">It cannot be restored; nothing has been changed.</exception>
    public async Task<(BackupManifest Manifest, string? Aside)> ExecuteAsync(string file, bool replaces, CancellationToken cancellationToken)
    {
        if (settings.DatabaseFile is not { } database)
            throw new NotDoneException("the database is PostgreSQL's: it is restored by the server's own tools, see docs/operations.md");
        await using var alone = FileHold.TryTake(settings.HoldFile)
            ?? throw new NotDoneException($"the program is running on {settings.DataPath}: stop it first");
        await using var noBackup = FileHold.TryTake(settings.BackupHoldFile) ?? throw new NotDoneException("a backup of this folder is being made");
        var isThere = File.Exists(database);
        if (isThere && !replaces)
            throw new NotDoneException($"{database} is there already: --replace moves it aside");
        var folder = settings.RestoreFolder;
        BackupFolders.Clear(folder);
        try
        {
            var manifest = await ReadBackup.ExtractAsync(file, folder, look.KnownMigrations, cancellationToken);
            if (isThere)
                await RefuseOtherAsync(manifest, database, cancellationToken);
            return (manifest, Move(database, folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RefuseOtherAsync(BackupManifest manifest, string database, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> there;
        try
        {
            there = (await DatabaseCopy.LookAsync(database, cancellationToken)).Kommuner;
        }
        catch (SqliteException)
        {
            // What is there is damaged: that is what backups are for.
            return;
        }

        if (there.Count > 0 && manifest.Kommuner.Count > 0 && !there.Intersect(manifest.Kommuner).Any())
            throw new NotDoneException($"it is {string.Join(", ", manifest.Kommuner)}'s, and the folder is {string.Join(", ", there)}'s: choose another Lean__DataPath, or move the folder away");
    }

    /// <summary>Moves aside what is there, and the restored in its place.</summary>
    private string? Move(string database, string folder)
    {
        var aside = Path.Combine(settings.DataPath, "before-restore-" + Path.GetFileNameWithoutExtension(BackupFolders.NameOf(time.GetUtcNow())));
        List<(string From, string To)> moves =
        [
            .. new[] { database, database + "-wal", database + "-shm" }.Where(File.Exists).Select(f => (f, Path.Combine(aside, Path.GetFileName(f)))),
            .. new[] { settings.PhotoFolder }.Where(Directory.Exists).Select(f => (f, Path.Combine(aside, Path.GetFileName(f)))),
        ];
        var hasOld = moves.Count > 0;
        moves.Add((Path.Combine(folder, BackupManifest.Database), database));
        if (Directory.Exists(Path.Combine(folder, "photos")))
            moves.Add((Path.Combine(folder, "photos"), settings.PhotoFolder));
        // Beside those of the machine: a cookie of either is taken.
        if (Directory.Exists(Path.Combine(folder, "cookie-keys")))
        {
            Directory.CreateDirectory(settings.CookieKeyFolder);
            moves.AddRange(BackupFolders.Files(Path.Combine(folder, "cookie-keys")).Where(key => !File.Exists(Path.Combine(settings.CookieKeyFolder, key)))
                .Select(key => (Path.Combine(folder, "cookie-keys", key), Path.Combine(settings.CookieKeyFolder, key))));
        }

        if (Directory.Exists(aside))
            throw new NotDoneException($"{aside} is there already");
        if (hasOld)
            BackupFolders.Clear(aside);
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        var done = new Stack<(string From, string To)>();
        try
        {
            foreach (var move in moves)
            {
                Directory.Move(move.From, move.To);
                done.Push(move);
            }

            FolderOnDisk.Flush(settings.DataPath);
            FolderOnDisk.Flush(Path.GetDirectoryName(database)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            while (done.TryPop(out var back))
                Directory.Move(back.To, back.From);
            if (hasOld)
                Directory.Delete(aside);
            throw new NotDoneException($"a file could not be moved, and everything is as it was: {e.Message}");
        }

        return hasOld ? aside : null;
    }
}
