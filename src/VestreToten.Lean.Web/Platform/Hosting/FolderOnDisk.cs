using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>A file's name is on disk only when its folder is. .NET opens no folders, so this asks the system itself.</summary>
internal static class FolderOnDisk
{
    /// <exception cref="IOException">The folder could not be flushed.</exception>
    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new SafeFileHandle(OpenFolder(path, 0), ownsHandle: true);
        if (folder.IsInvalid || FlushToDisk(folder) != 0)
            throw new IOException("A folder could not be flushed to disk.", Marshal.GetLastPInvokeError());
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern nint OpenFolder([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int FlushToDisk(SafeFileHandle folder);
}
