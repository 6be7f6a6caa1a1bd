using System.Buffers.Binary;

namespace VestreToten.Lean.Benchmarks.Memory;

/// <summary>A piece of a secret that lies in a process's memory.</summary>
/// <param name="Secret">Which one.</param>
/// <param name="Form">How it is written there.</param>
/// <param name="Where">The mapping: a file, the heap, a stack, or the protection of memory without a name.</param>
/// <param name="Address">The address.</param>
internal sealed record Finding(Secret Secret, string Form, string Where, long Address);

/// <summary>Searches everything that a process has in memory, from outside, for secrets (Linux; as its own user or root).</summary>
internal sealed class MemoryScan
{
    private const int Window = sizeof(ulong);

    // Nearly every place in memory is turned down by its first two bytes, the rest by the first eight.
    private readonly bool[] _begins = new bool[ushort.MaxValue + 1];
    private readonly Dictionary<ulong, List<(Secret Secret, string Form, byte[] Piece)>> _pieces = [];
    private readonly int _longest;

    public MemoryScan(IEnumerable<Secret> secrets)
    {
        foreach (var secret in secrets)
        {
            foreach (var (form, piece) in secret.Pieces())
            {
                _begins[BinaryPrimitives.ReadUInt16LittleEndian(piece)] = true;
                var key = BinaryPrimitives.ReadUInt64LittleEndian(piece);
                if (!_pieces.TryGetValue(key, out var same))
                    _pieces[key] = same = [];
                same.Add((secret, form, piece));
                _longest = Math.Max(_longest, piece.Length);
            }
        }
    }

    public IReadOnlyList<Finding> Search(int process)
    {
        var findings = new List<Finding>();
        var buffer = new byte[1 << 20];
        using var memory = File.OpenHandle($"/proc/{process}/mem");
        foreach (var (start, end, name) in ProcessMap.Readable(process))
        {
            for (var at = start; at < end;)
            {
                var wanted = (int)Math.Min(buffer.Length, end - at);
                if (ProcessMap.Read(memory, buffer.AsSpan(0, wanted), at) is var read && read == 0)
                    break;
                Search(buffer.AsSpan(0, read), at, name, findings);
                // A piece may lie across the border of two readings.
                at += read == wanted && at + read < end ? Math.Max(1, read - _longest) : read;
            }
        }

        return [.. findings.DistinctBy(f => (f.Address, f.Form, f.Secret))];
    }

    /// <summary>For each kind and form how many different secrets were found, and where.</summary>
    public static IEnumerable<string> Summary(IEnumerable<Finding> findings) =>
        from finding in findings
        group finding by (finding.Secret.Kind, finding.Form, finding.Where) into same
        orderby same.Key
        select $"{same.Key.Kind}, {same.Key.Form}: {same.Select(f => f.Secret).Distinct().Count()} in {same.Key.Where}";

    private void Search(ReadOnlySpan<byte> bytes, long address, string name, List<Finding> findings)
    {
        for (var i = 0; i + Window <= bytes.Length; i++)
        {
            if (!_begins[bytes[i] | (bytes[i + 1] << 8)]
                || !_pieces.TryGetValue(BinaryPrimitives.ReadUInt64LittleEndian(bytes[i..]), out var candidates))
            {
                continue;
            }

            foreach (var (secret, form, piece) in candidates)
            {
                if (bytes[i..].StartsWith(piece))
                    findings.Add(new Finding(secret, form, name, address + i));
            }
        }
    }
}
