namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>
/// The folder of the photos. A file has its content's hash for a name, so the same photo twice is one file; whoever
/// deletes one has seen that no other record has the same hash.
/// </summary>
internal sealed class PhotoStore(string folder, TimeProvider time)
{
    /// <summary>How long a photo that nobody refers to is kept: its record may be on its way.</summary>
    public static readonly TimeSpan OrphansStay = TimeSpan.FromDays(1);

    // A photo that is being stored again must not be removed under its sender's hands.
    private readonly Lock _writing = new();

    /// <summary>The file to read from, or null where there is none, or the hash is none.</summary>
    public FileStream? Open(string hash, PhotoSize size)
    {
        if (!PhotoName.IsHash(hash))
            return null;
        try
        {
            return new FileStream(
                PathOf(hash, size), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A file for what is on its way in, which is gone when it is closed; after a crash, at the next start.</summary>
    public FileStream OpenTemporary()
    {
        Directory.CreateDirectory(folder);
        return new FileStream(
            Path.Combine(folder, Guid.NewGuid().ToString("N") + NewFiles.Suffix), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096,
            FileOptions.Asynchronous | FileOptions.DeleteOnClose);
    }

    /// <summary>Whether both files are there.</summary>
    public bool Has(string hash) =>
        PhotoName.IsHash(hash) && File.Exists(PathOf(hash, PhotoSize.Full)) && File.Exists(PathOf(hash, PhotoSize.Thumbnail));

    /// <summary>Both files are on disk when this returns; when it throws, nothing is left.</summary>
    /// <exception cref="IOException">The disk is full or fails.</exception>
    public void Save(RedrawnPhoto photo)
    {
        var full = PathOf(photo.Hash, PhotoSize.Full);
        var thumbnail = PathOf(photo.Hash, PhotoSize.Thumbnail);
        lock (_writing)
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (File.Exists(full) && File.Exists(thumbnail))
            {
                // Taken anew: it is no orphan for another day.
                File.SetLastWriteTimeUtc(full, now);
                File.SetLastWriteTimeUtc(thumbnail, now);
                return;
            }

            using var files = new NewFiles(now);
            files.Write(full, photo.Full);
            files.Write(thumbnail, photo.Thumbnail);
            files.Keep();
        }
    }

    /// <summary>Removes a photo; false where there was none.</summary>
    public bool Delete(string hash)
    {
        if (!PhotoName.IsHash(hash))
            return false;
        lock (_writing)
        {
            return TryDelete(PathOf(hash, PhotoSize.Full)) | TryDelete(PathOf(hash, PhotoSize.Thumbnail));
        }
    }

    /// <summary>Removes the photos that nobody refers to and that are older than a day; answers how many files that were.</summary>
    public Task<int> RemoveOrphansAsync(IReadOnlySet<string> known, CancellationToken cancellationToken) => Task.Run(
        () => Files("*.jpg").Count(file =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return PhotoName.HashIn(file) is { } hash && !known.Contains(hash) && DeleteIfOld(file);
        }),
        cancellationToken);

    /// <summary>Removes what a crash left half written. Only for the start, when nothing is being written.</summary>
    public void SweepHalfWritten()
    {
        foreach (var file in Files("*" + NewFiles.Suffix))
            File.Delete(file);
    }

    private bool DeleteIfOld(string file)
    {
        lock (_writing)
        {
            return File.GetLastWriteTimeUtc(file) < time.GetUtcNow().UtcDateTime - OrphansStay && TryDelete(file);
        }
    }

    private IEnumerable<string> Files(string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories) : [];

    private string PathOf(string hash, PhotoSize size) => Path.Combine(folder, PhotoName.Of(hash, size));

    private static bool TryDelete(string file)
    {
        if (!File.Exists(file))
            return false;
        File.Delete(file);
        return true;
    }
}
