using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>
/// Files that come to be together: each is written beside its place, all are moved to it at the end, and what was not
/// kept is gone when this is disposed.
/// </summary>
internal sealed class NewFiles(DateTime now) : IDisposable
{
    public const string Suffix = ".new";

    private readonly List<string> _places = [];
    private readonly List<string> _toRemove = [];

    /// <summary>Writes a file beside its place; its bytes are on disk when this returns.</summary>
    public void Write(string place, byte[] bytes)
    {
        MakeFolder(Path.GetDirectoryName(place)!);
        _toRemove.Add(place + Suffix);
        using var file = File.OpenHandle(place + Suffix, FileMode.Create, FileAccess.Write, FileShare.None);
        RandomAccess.Write(file, bytes, 0);
        File.SetLastWriteTimeUtc(file, now);
        RandomAccess.FlushToDisk(file);
        _places.Add(place);
    }

    /// <summary>Moves every file to its place, each in one step; their names are on disk when this returns.</summary>
    public void Keep()
    {
        foreach (var place in _places)
        {
            var isNew = !File.Exists(place);
            File.Move(place + Suffix, place, overwrite: true);
            _toRemove.Remove(place + Suffix);
            if (isNew)
                _toRemove.Add(place);
        }

        foreach (var folder in _places.Select(place => Path.GetDirectoryName(place)!).Distinct())
            FolderOnDisk.Flush(folder);
        _toRemove.Clear();
    }

    public void Dispose() => _toRemove.ForEach(File.Delete);

    private static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        Directory.CreateDirectory(folder);
        FolderOnDisk.Flush(Path.GetDirectoryName(folder)!);
    }
}
