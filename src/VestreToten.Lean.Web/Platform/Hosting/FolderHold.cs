namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>A file that one process holds, and no second, for as long as it lives: the system lets go of it, whatever ends the process.</summary>
internal static class FolderHold
{
    /// <summary>Takes it; null where another has it.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder is somebody else's.</exception>
    public static FileStream? TryTake(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }
}
