using System.Buffers.Binary;

namespace VestreToten.Lean.Web.Features.Photos;

/// <summary>Texts and profiles in a PNG may unpack to gigabytes: they are taken out before the decoder could unpack them.</summary>
internal static class PngChunks
{
    private const int SignatureLength = 8;
    private const int AroundData = 12;

    /// <summary>
    /// Moves the chunks that make up the picture together, in place, and answers how long the file is now; 0 where it
    /// ends before its last chunk.
    /// </summary>
    public static int KeepPicture(Span<byte> file)
    {
        var end = SignatureLength;
        for (var at = SignatureLength; at + AroundData <= file.Length;)
        {
            var dataLength = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (dataLength > file.Length - at - AroundData)
                return 0;
            var length = (int)dataLength + AroundData;
            var kind = file.Slice(at + 4, 4);
            var isLast = kind.SequenceEqual("IEND"u8);
            if (IsPicture(kind))
            {
                file.Slice(at, length).CopyTo(file[end..]);
                end += length;
            }

            if (isLast)
                return end;
            at += length;
        }

        return 0;
    }

    private static bool IsPicture(ReadOnlySpan<byte> kind) =>
        kind.SequenceEqual("IHDR"u8) || kind.SequenceEqual("PLTE"u8) || kind.SequenceEqual("tRNS"u8) || kind.SequenceEqual("IDAT"u8)
        || kind.SequenceEqual("IEND"u8) || kind.SequenceEqual("gAMA"u8) || kind.SequenceEqual("sRGB"u8);
}
