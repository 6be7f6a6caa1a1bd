using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VestreToten.Lean.Data.Sqlite;

/// <summary>
/// Has SQLite overwrite memory when it frees it: pages, parameters and results that held a tag or a sealed ballot would
/// else lie in the process's heap until something else is written there.
/// </summary>
internal static unsafe class SqliteMemory
{
    // https://www.sqlite.org/c3ref/c_config_covering_index_scan.html
    private const int SetMethods = 4, GetMethods = 5;

    private static Methods _system;
    private static readonly Lazy<bool> Once = new(Install);

    /// <summary>Whether it does. SQLite can be told only before its first connection in the process.</summary>
    public static bool ZeroFreed() => Once.Value;

    private static bool Install()
    {
        // The call takes a variable number of arguments; elsewhere those are passed in another way than declared ones.
        if ((!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows()) || Configure(GetMethods, ref _system) != 0)
            return false;
        var zeroing = _system;
        zeroing.Free = &Free;
        zeroing.Resize = &Resize;
        return Configure(SetMethods, ref zeroing) == 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(void* block)
    {
        NativeMemory.Clear(block, (nuint)_system.Size(block));
        _system.Free(block);
    }

    /// <summary>The system's own would leave the old block as it was when it moves.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void* Resize(void* block, int size)
    {
        var old = _system.Size(block);
        if (size == old)
            return block;
        var moved = _system.Allocate(size);
        if (moved is null)
            return null;
        NativeMemory.Copy(block, moved, (nuint)Math.Min(old, size));
        NativeMemory.Clear(block, (nuint)old);
        _system.Free(block);
        return moved;
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_config", CallingConvention = CallingConvention.Cdecl)]
    private static extern int Configure(int option, ref Methods methods);

    /// <summary>https://www.sqlite.org/c3ref/mem_methods.html</summary>
    private struct Methods
    {
        public delegate* unmanaged[Cdecl]<int, void*> Allocate;
        public delegate* unmanaged[Cdecl]<void*, void> Free;
        public delegate* unmanaged[Cdecl]<void*, int, void*> Resize;
        public delegate* unmanaged[Cdecl]<void*, int> Size;
        public nint RoundUp, Start, Stop, Data;
    }
}
