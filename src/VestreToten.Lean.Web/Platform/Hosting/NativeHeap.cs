using System.Runtime.InteropServices;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>The memory of the native libraries: SQLite, OpenSSL.</summary>
internal static class NativeHeap
{
    private delegate int TrimCall(nuint kept);

    private static readonly TrimCall? Call = Find();

    /// <summary>Gives whole pages that are free back to the system; nothing to do where the C library has no such call (musl, Windows).</summary>
    public static void Trim() => Call?.Invoke(0);

    private static TrimCall? Find() =>
        OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var library)
            && NativeLibrary.TryGetExport(library, "malloc_trim", out var address)
            ? Marshal.GetDelegateForFunctionPointer<TrimCall>(address)
            : null;
}
