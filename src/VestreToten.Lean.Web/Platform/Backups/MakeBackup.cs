using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
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
    private const int Buffer = 128 * 1024;

    /// <summary>What is left to the running program, in bytes.</summary>
    private const long Spare = 256L * 1024 * 1024;

    /// <param name="target">A folder, or a file that is not there yet.</param>
    /// <param name="withCookieKeys">Whether the keys of cookies are in it: with them whoever has the backup can sign in as anybody.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="replaces">Whether the file may be there, and is replaced when the new one is whole.</param>
    /// <returns>The backup's file, and what it holds.</returns>
    /// <exception cref="BackupException">It cannot be made.</exception>
    /// <exception cref="IOException">There is no room.</exception>
    public async Task<(string File, BackupManifest Manifest)> ExecuteAsync(string target, bool withCookieKeys, CancellationToken cancellationToken, bool replaces = false)
    {
        if (settings.Provider != DatabaseProvider.Sqlite)
            throw new BackupException("the database is PostgreSQL's: it is backed up by the server's own tools, see docs/operations.md");
        var made = time.GetUtcNow();
        var file = FileFor(target, made, replaces);
        var folder = settings.BackupFolder;
        await using var alone = FolderHold.TryTake(settings.BackupHoldFile) ?? throw new BackupException("another backup of this folder is being made");
        RequireRoom(Path.GetDirectoryName(file)!);
        BackupFolders.Clear(folder);
        var part = file + ".part";
        try
        {
            var copy = Path.Combine(folder, BackupManifest.Database);
            await DatabaseCopy.MakeAsync(connections, copy, cancellationToken);
            var state = await DatabaseCopy.LookAsync(copy, cancellationToken);
            if (state.Faults.Count > 0)
                throw new BackupException("the database is damaged: " + string.Join("; ", state.Faults));
            if (state.KeyHalves > 0)
                throw new BackupException("halves of keys are left in the copy");
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
            source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, Buffer, FileOptions.SequentialScan);
        }
        catch (FileNotFoundException)
        {
            // A photo that somebody has removed since the folder was listed.
            return;
        }

        await using (source)
        await using (var entry = await archive.CreateEntry(name, level).OpenAsync(cancellationToken))
        using (var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256))
        {
            var buffer = new byte[Buffer];
            var size = 0L;
            for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0; size += read)
            {
                sum.AppendData(buffer, 0, read);
                await entry.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            files.Add(new BackupFile(name, size, Convert.ToHexStringLower(sum.GetHashAndReset())));
        }
    }

    /// <summary>The disk is not filled up by a copy while people vote.</summary>
    private void RequireRoom(string target)
    {
        var database = new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource;
        var copy = new[] { database, database + "-wal" }.Select(f => new FileInfo(f)).Where(f => f.Exists).Sum(f => f.Length);
        var photos = BackupFolders.Files(settings.PhotoFolder).Select(name => new FileInfo(Path.Combine(settings.PhotoFolder, name))).Where(f => f.Exists).Sum(f => f.Length);
        if (new DriveInfo(settings.DataPath).AvailableFreeSpace < copy + Spare)
            throw new BackupException($"there is no room for a copy of the database in {settings.DataPath}");
        if (new DriveInfo(target).AvailableFreeSpace < (2 * copy) + photos + Spare)
            throw new BackupException($"there is no room for the backup in {target}");
    }

    private static string FileFor(string target, DateTimeOffset made, bool replaces)
    {
        var path = Path.GetFullPath(target);
        var file = Directory.Exists(path) ? Path.Combine(path, BackupFolders.NameOf(made)) : path;
        if (File.Exists(file) && !replaces)
            throw new BackupException($"{file} is there already");
        return Directory.Exists(Path.GetDirectoryName(file)) ? file : throw new BackupException($"there is no folder {Path.GetDirectoryName(file)}");
    }
}
