using System.Globalization;

namespace VestreToten.Lean.Web.Platform.Backups;

/// <summary>The files and folders of backups.</summary>
internal static class BackupFolders
{
    private const string Begin = "forbedringstavle-", End = ".zip", When = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>A backup's own name, by when it was made, in UTC: by name they lie in order.</summary>
    public static string NameOf(DateTimeOffset made) =>
        Begin + made.UtcDateTime.ToString(When, CultureInfo.InvariantCulture) + End;

    /// <summary>The backups in a folder that have such names, the oldest first; none where the folder is not there.</summary>
    public static IReadOnlyList<string> All(string folder) => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateFiles(folder, $"{Begin}*{End}").Where(f => MadeOf(f) is not null).Order(StringComparer.Ordinal)];

    /// <summary>When the newest of them was made.</summary>
    public static DateTimeOffset? Newest(string folder) => All(folder) is [.., var newest] ? MadeOf(newest) : null;

    private static DateTimeOffset? MadeOf(string file) => DateTimeOffset.TryParseExact(
        Path.GetFileName(file).Replace(Begin, "", StringComparison.Ordinal).Replace(End, "", StringComparison.Ordinal), When, CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal, out var made) ? made : null;

    /// <summary>An empty folder in place of what a crash has left, for its owner alone.</summary>
    public static void Clear(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>A file for its owner alone, in place of the one that may be there.</summary>
    public static FileStream Create(string file)
    {
        // Never through a link that lies there, and with its rights from the beginning.
        File.Delete(file);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 128 * 1024 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(file, options);
    }

    /// <summary>The files below a folder, by their names within it, with <c>/</c> between; none where it is not there.</summary>
    public static IReadOnlyList<string> Files(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal),
    ];
}
