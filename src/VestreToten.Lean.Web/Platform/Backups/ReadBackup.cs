using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Platform.Backups;

/// <summary>Reads a backup, and proves that it is whole and opens no ballot. Every file in it is read to its end.</summary>
internal static class ReadBackup
{
    /// <summary>Reads it into a folder.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="known">The migrations that this program knows.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NotDoneException">It is not whole, holds half a key, or comes from a newer program.</exception>
    /// <exception cref="IOException">There is no room.</exception>
    public static async Task<BackupManifest> ExtractAsync(string file, string folder, IReadOnlyCollection<string> known, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            throw new NotDoneException($"there is no file {Path.GetFullPath(file)}");
        BackupManifest manifest;
        try
        {
            using var archive = ZipFile.OpenRead(file);
            manifest = await ManifestAsync(archive, cancellationToken);
            if (manifest.Schema.Except(known).FirstOrDefault() is { } newer)
                throw new NotDoneException($"it is from a newer program ({manifest.Program}): this one does not know {newer}");
            var files = manifest.Files.ToDictionary(f => f.Name);
            foreach (var entry in archive.Entries.Where(e => e.FullName != BackupManifest.FileName))
            {
                if (!files.TryGetValue(entry.FullName, out var wanted))
                    throw new NotDoneException($"{entry.FullName} is not in its manifest");
                await ExtractAsync(entry, wanted, folder, cancellationToken);
            }

            if (manifest.Files.FirstOrDefault(f => archive.GetEntry(f.Name) is null) is { } missing)
                throw new NotDoneException($"{missing.Name} is missing");
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or CryptographicException)
        {
            throw new NotDoneException("it is no backup, or not all of one");
        }

        await LookAsync(manifest, Path.Combine(folder, BackupManifest.Database), cancellationToken);
        return manifest;
    }

    private static async Task<BackupManifest> ManifestAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        var entry = archive.GetEntry(BackupManifest.FileName) ?? throw new NotDoneException("it is no backup, or not all of one");
        await using var stream = await entry.OpenAsync(cancellationToken);
        var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(stream, BackupManifest.Json, cancellationToken);
        return manifest is { Format: > BackupManifest.Newest } ? throw new NotDoneException($"it is from a newer program ({manifest.Program})")
            : manifest is { Format: > 0, Schema: not null, Kommuner: not null, Rows: not null, Files: not null, MissingPhotos: not null }
                && manifest.Files.All(f => f is { Name: not null, Sha256: not null }) && manifest.Files.DistinctBy(f => f.Name).Count() == manifest.Files.Count ? manifest
            : throw new NotDoneException("it is no backup, or not all of one");
    }

    private static async Task ExtractAsync(ZipArchiveEntry entry, BackupFile wanted, string folder, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(Path.Combine(folder, entry.FullName));
        // A name that leads out of the folder is nobody's backup.
        if (!path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new NotDoneException($"{entry.FullName} leads out of it");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var from = await entry.OpenAsync(cancellationToken);
        await using var to = BackupFolders.Create(path);
        if (await BackupFile.CopyAsync(entry.FullName, from, to, wanted.Size, cancellationToken) != wanted)
            throw new NotDoneException($"{wanted.Name} is not what it was");
        to.Flush(flushToDisk: true);
    }

    private static async Task LookAsync(BackupManifest manifest, string database, CancellationToken cancellationToken)
    {
        CopyState state;
        try
        {
            state = await DatabaseCopy.LookAsync(database, cancellationToken);
        }
        catch (SqliteException)
        {
            throw new NotDoneException("its database cannot be read");
        }

        if (state.Faults.Count > 0)
            throw new NotDoneException("its database is damaged: " + string.Join("; ", state.Faults));
        if (state.KeyHalves > 0)
            throw new NotDoneException("its database holds halves of keys: with a stolen key folder it opens ballots");
        if (!state.Rows.SequenceEqual(manifest.Rows.OrderBy(r => r.Key, StringComparer.Ordinal)))
            throw new NotDoneException("its database has other rows than its manifest says");
        var photos = manifest.Files.Select(f => Path.GetFileName(f.Name)).ToHashSet();
        if (state.PhotoHashes.Except(manifest.MissingPhotos).FirstOrDefault(hash => !photos.Contains(hash + ".jpg")) is { } missing)
            throw new NotDoneException($"the photo {missing} is missing");
    }
}
