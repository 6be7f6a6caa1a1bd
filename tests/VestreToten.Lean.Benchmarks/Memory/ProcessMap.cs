using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace VestreToten.Lean.Benchmarks.Memory;

/// <summary>What a process has mapped (<c>/proc/…/maps</c>).</summary>
internal static class ProcessMap
{
    public static IEnumerable<(long Start, long End, string Name)> Readable(int process)
    {
        foreach (var line in File.ReadLines($"/proc/{process}/maps"))
        {
            // 7f1c2e000000-7f1c2e021000 rw-p 00000000 00:00 0    [heap]
            var parts = line.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries);
            var range = parts[0].Split('-');
            var name = parts.Length > 5 ? parts[5].Trim() : $"nameless {parts[1]}";
            // The kernel's own pages cannot be read from outside.
            if (parts[1][0] == 'r' && name is not ("[vvar]" or "[vvar_vclock]" or "[vsyscall]"))
                yield return (Hexadecimal(range[0]), Hexadecimal(range[1]), name);
        }
    }

    /// <summary>Reads from an address on; 0 where nothing lies behind it, as past the end of a mapped file.</summary>
    public static int Read(SafeFileHandle memory, Span<byte> buffer, long address)
    {
        try
        {
            return RandomAccess.Read(memory, buffer, address);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static long Hexadecimal(string text) => long.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
