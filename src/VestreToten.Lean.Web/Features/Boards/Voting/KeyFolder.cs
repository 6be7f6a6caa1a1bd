using System.Security.Cryptography;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>
/// The folder with the key files of open rounds: one file of 32 random bytes a round, readable by the program's own user
/// alone. A key is on disk before its round is, and overwritten before it is unlinked.
/// </summary>
internal sealed class KeyFolder(string path)
{
    /// <summary>Makes a new key file, on disk when this returns. The caller zeroes the key.</summary>
    public (string Name, byte[] Key) Create()
    {
        EnsureExists();
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var key = Pinned();
        RandomNumberGenerator.Fill(key);
        using (var file = File.OpenHandle(PathOf(name), FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            RestrictToOwner(PathOf(name), UnixFileMode.UserRead | UnixFileMode.UserWrite);
            RandomAccess.Write(file, key, 0);
            RandomAccess.FlushToDisk(file);
        }

        FolderOnDisk.Flush(path);
        return (name, key);
    }

    /// <summary>The key of that name, or null where there is none. The caller zeroes it.</summary>
    /// <exception cref="IOException">It is there, but cannot be read just now: that is not a lost key.</exception>
    public byte[]? Read(string name)
    {
        try
        {
            using var file = File.OpenHandle(PathOf(name));
            var key = Pinned();
            return RandomAccess.Read(file, key, 0) == key.Length ? key : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException("A key file cannot be read.", e);
        }
    }

    /// <summary>Overwrites and unlinks a key file; nothing to do where it is gone already.</summary>
    public void Destroy(string name)
    {
        if (name.Length == 0 || !File.Exists(PathOf(name)))
            return;
        using (var file = File.OpenHandle(PathOf(name), FileMode.Open, FileAccess.Write, FileShare.None))
        {
            RandomAccess.Write(file, RandomNumberGenerator.GetBytes(RoundKeys.HalfLength), 0);
            RandomAccess.FlushToDisk(file);
            RandomAccess.Write(file, new byte[RoundKeys.HalfLength], 0);
            RandomAccess.FlushToDisk(file);
        }

        File.Delete(PathOf(name));
        FolderOnDisk.Flush(path);
    }

    /// <summary>The names of every key file there is.</summary>
    public IReadOnlyList<string> Names() =>
        Directory.Exists(path) ? [.. Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file))] : [];

    private static byte[] Pinned() => GC.AllocateArray<byte>(RoundKeys.HalfLength, pinned: true);

    private static void RestrictToOwner(string target, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(target, mode);
    }

    private string PathOf(string name) => Path.Combine(path, Path.GetFileName(name));

    private void EnsureExists()
    {
        var isNew = !Directory.Exists(path);
        Directory.CreateDirectory(path);
        RestrictToOwner(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        // Else a power cut soon after the very first key could take the whole folder with it.
        if (isNew && Path.GetDirectoryName(Path.GetFullPath(path)) is { } parent)
            FolderOnDisk.Flush(parent);
    }
}
