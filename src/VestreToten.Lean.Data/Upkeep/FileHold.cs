namespace VestreToten.Lean.Data.Upkeep;

/// <summary>A file that one process holds, and no second, for as long as it lives: the system lets go of it, whatever ends the process.</summary>
public static class FileHold
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
        catch (IOException e) when (IsHeld(e))
        {
            return null;
        }
    }

    /// <summary>Whether another process holds it: EAGAIN of Linux and of macOS, and the sharing violation of Windows.</summary>
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
