using System.IO.Compression;
using System.Text.Json;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Platform.Backups;

/// <summary>
/// Makes a backup while the program runs: the database without any half of a key, the photos, and what the backup holds. It is on
/// disk, and has its name, only when it is whole.
/// </summary>
internal sealed class MakeBackup(PlainConnections connections, LeanSettings settings, TimeProvider time)
{
    /// <summary>What is left to the running program, in bytes.</summary>
    private const long Spare = 256L * 1024 * 1024;

    /// <param name="target">A folder, or a file that is not there yet.</param>
    /// <param name="withCookieKeys">Whether the keys of cookies are in it: with them whoever has the backup can sign in as anybody.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="replaces">Whether the file may be there, and is replaced when the new one is whole.</param>
    /// <returns>The backup's file, and what it holds.</returns>
    /// <exception cref="NotDoneException">It cannot be made.</exception>
    /// <exception cref="IOException">There is no room.</exception>
    public async Task<(string File, BackupManifest Manifest)> ExecuteAsync(string target, bool withCookieKeys, CancellationToken cancellationToken, bool replaces = false)
    {
        if (settings.Provider != DatabaseProvider.Sqlite)
            throw new NotDoneException("the database is PostgreSQL's: it is backed up by the server's own tools, see docs/operations.md");
        var made = time.GetUtcNow();
        var file = FileFor(target, made, replaces);
        var folder = settings.BackupFolder;
        await using var alone = FileHold.TryTake(settings.BackupHoldFile) ?? throw new NotDoneException("another backup of this folder is being made");
        RequireRoom(Path.GetDirectoryName(file)!);
        BackupFolders.Clear(folder);
        var part = file + ".part";
        try
        {
            var copy = Path.Combine(folder, BackupManifest.Database);
            // Empty, with its rights: SQLite fills it.
            await BackupFolders.Create(copy).DisposeAsync();
            await DatabaseCopy.MakeAsync(connections, copy, cancellationToken);
            var state = await DatabaseCopy.LookAsync(copy, cancellationToken);
            if (state.Faults.Count > 0)
                throw new NotDoneException("the database is damaged: " + string.Join("; ", state.Faults));
            if (state.KeyHalves > 0)
                throw new NotDoneException("halves of keys are left in the copy");
            var manifest = await WriteAsync(part, copy, state, made, withCookieKeys, cancellationToken);
            File.Move(part, file, replaces);
            FolderOnDisk.Flush(Path.GetDirectoryName(file)!);
            return (file, manifest);
        }
        finally
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            finally
            {
                if (File.Exists(part))
                    File.Delete(part);
            }
        }
    }

    private async Task<BackupManifest> WriteAsync(
        string part, string copy, CopyState state, DateTimeOffset made, bool withCookieKeys, CancellationToken cancellationToken)
    {
        await using var stream = BackupFolders.Create(part);
        List<BackupFile> files = [];
        BackupManifest manifest;
        await using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            await AddAsync(archive, files, BackupManifest.Database, copy, CompressionLevel.Fastest, cancellationToken);
            foreach (var photo in BackupFolders.Files(settings.PhotoFolder).Where(name => name.EndsWith(".jpg", StringComparison.Ordinal)))
                await AddAsync(archive, files, BackupManifest.Photos + photo, Path.Combine(settings.PhotoFolder, photo), CompressionLevel.NoCompression, cancellationToken);
            foreach (var key in withCookieKeys ? BackupFolders.Files(settings.CookieKeyFolder) : [])
                await AddAsync(archive, files, BackupManifest.CookieKeys + key, Path.Combine(settings.CookieKeyFolder, key), CompressionLevel.Fastest, cancellationToken);
            var there = files.Select(f => Path.GetFileName(f.Name)).ToHashSet();
            manifest = new BackupManifest(
                BackupManifest.Newest, ProgramVersion.Text, made, state.Schema, state.Kommuner, state.Rows, files,
                [.. state.PhotoHashes.Where(hash => !there.Contains(hash + ".jpg"))]);
            await using var last = await archive.CreateEntry(BackupManifest.FileName).OpenAsync(cancellationToken);
            await JsonSerializer.SerializeAsync(last, manifest, BackupManifest.Json, cancellationToken);
        }

        stream.Flush(flushToDisk: true);
        return manifest;
    }

    private static async Task AddAsync(ZipArchive archive, List<BackupFile> files, string name, string from, CompressionLevel level, CancellationToken cancellationToken)
    {
        FileStream source;
        try
        {
            source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 4096, FileOptions.SequentialScan);
        }
        catch (FileNotFoundException)
        {
            // A photo that somebody has removed since the folder was listed.
            return;
        }

        await using (source)
        await using (var entry = await archive.CreateEntry(name, level).OpenAsync(cancellationToken))
            files.Add(await BackupFile.CopyAsync(name, source, entry, long.MaxValue, cancellationToken));
    }

    /// <summary>The disk is not filled up by a copy while people vote.</summary>
    private void RequireRoom(string target)
    {
        var copy = new[] { settings.DatabaseFile!, settings.DatabaseFile + "-wal" }.Select(f => new FileInfo(f)).Where(f => f.Exists).Sum(f => f.Length);
        var photos = BackupFolders.Files(settings.PhotoFolder).Select(name => new FileInfo(Path.Combine(settings.PhotoFolder, name))).Where(f => f.Exists).Sum(f => f.Length);
        if (new DriveInfo(settings.DataPath).AvailableFreeSpace < copy + Spare)
            throw new NotDoneException($"there is no room for a copy of the database in {settings.DataPath}");
        if (new DriveInfo(target).AvailableFreeSpace < (2 * copy) + photos + Spare)
            throw new NotDoneException($"there is no room for the backup in {target}");
    }

    private static string FileFor(string target, DateTimeOffset made, bool replaces)
    {
        var path = Path.GetFullPath(target);
        var file = Directory.Exists(path) ? Path.Combine(path, BackupFolders.NameOf(made)) : path;
        if (File.Exists(file) && !replaces)
            throw new NotDoneException($"{file} is there already");
        return Directory.Exists(Path.GetDirectoryName(file)) ? file : throw new NotDoneException($"there is no folder {Path.GetDirectoryName(file)}");
    }
}
