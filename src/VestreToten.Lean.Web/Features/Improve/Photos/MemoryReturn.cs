using System.Runtime.InteropServices;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>
/// Gives memory back to the machine when many photos have been drawn and no more come: an idle program collects nothing by
/// itself, and the C library keeps what the decoders have freed.
/// </summary>
internal sealed class MemoryReturn : IDisposable
{
    /// <summary>How long nothing must have come.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    /// <summary>How much must have been drawn in all: a photo now and then is not worth a collection.</summary>
    public const long Worth = 256 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private readonly Action _collect;
    private long _used;

    public MemoryReturn(TimeProvider time)
        : this(time, Collect)
    {
    }

    internal MemoryReturn(TimeProvider time, Action collect) =>
        (_collect, _timer) = (collect, time.CreateTimer(_ => Return(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));

    /// <summary>So many bytes have been used and let go of.</summary>
    public void Used(long bytes)
    {
        lock (_gate)
        {
            _used += bytes;
            if (_used >= Worth)
                _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Return()
    {
        lock (_gate)
            _used = 0;
        _collect();
    }

    private static void Collect()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        // glibc alone keeps what was freed in the middle of its heaps until it is asked; other systems have no such function.
        if (OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var libc) && NativeLibrary.TryGetExport(libc, "malloc_trim", out var trim))
            Marshal.GetDelegateForFunctionPointer<Trim>(trim)(0);
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int Trim(nuint pad);
}
