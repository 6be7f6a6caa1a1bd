namespace VestreToten.Lean.Tests.Support;

/// <summary>Reads files byte for byte, past whatever the database says of them.</summary>
internal static class RawFiles
{
    /// <summary>
    /// The files that hold some part of a secret: its first, middle or last eight bytes, so that what is left of a
    /// half-overwritten one is found too.
    /// </summary>
    public static IReadOnlyList<string> Find(string folder, IReadOnlyCollection<byte[]> secrets)
    {
        var parts = secrets.SelectMany(Parts).ToHashSet();
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => HoldsAny(file, parts)).Select(f => Path.GetFileName(f))];
    }

    private static IEnumerable<ulong> Parts(byte[] secret)
    {
        foreach (var start in new[] { 0, (secret.Length - 8) / 2, secret.Length - 8 })
            yield return BitConverter.ToUInt64(secret, start);
    }

    private static bool HoldsAny(string file, HashSet<ulong> parts)
    {
        // What a program holds so that no second one starts is empty, and cannot be opened.
        if (new FileInfo(file).Length == 0)
            return false;
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        for (var i = 0; i + 8 <= bytes.Length; i++)
        {
            if (parts.Contains(BitConverter.ToUInt64(bytes, i)))
                return true;
        }

        return false;
    }
}
