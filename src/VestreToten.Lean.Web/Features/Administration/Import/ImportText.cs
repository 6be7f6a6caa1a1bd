using System.Text;
using System.Text.Unicode;

namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>Reads the bytes of a file as text, in whatever Norwegian Excel and other systems write: UTF-8, UTF-16, Windows-1252.</summary>
internal static class ImportText
{
    private const int Sample = 400;

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Decode(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(Encoding.UTF8.Preamble))
            return Encoding.UTF8.GetString(file[Encoding.UTF8.Preamble.Length..]);
        if (file.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode.GetString(file[Encoding.Unicode.Preamble.Length..]);
        if (file.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.BigEndianUnicode.GetString(file[Encoding.BigEndianUnicode.Preamble.Length..]);
        if (Utf16(file) is { } utf16)
            return utf16.GetString(file);
        // A half character among whole ones is a fault of a file in UTF-8, not another encoding: the reader says on which line.
        return (Utf8.IsValid(file) || IsMostlyUtf8(file) ? Encoding.UTF8 : Windows).GetString(file);
    }

    /// <summary>UTF-16 without its mark: every other byte of what is mostly Latin letters is nought.</summary>
    private static Encoding? Utf16(ReadOnlySpan<byte> file)
    {
        var (even, odd, length) = (0, 0, Math.Min(file.Length, Sample));
        for (var i = 0; i < length; i++)
        {
            if (file[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        }

        return odd * 3 > length ? Encoding.Unicode : even * 3 > length ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsMostlyUtf8(ReadOnlySpan<byte> file)
    {
        var (whole, broken) = (0, 0);
        while (file.Length > 0)
        {
            if (Rune.DecodeFromUtf8(file, out _, out var length) != System.Buffers.OperationStatus.Done)
                broken++;
            else if (length > 1)
                whole++;
            file = file[length..];
        }

        return whole > broken;
    }
}
