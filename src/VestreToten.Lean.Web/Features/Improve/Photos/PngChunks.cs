using System.Buffers.Binary;
using SkiaSharp;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>
/// The chunks of a PNG that are needed to draw it (https://www.w3.org/TR/png-3/#11Chunks): texts and profiles may unpack
/// to gigabytes, and are taken out before the decoder could unpack them.
/// </summary>
internal static class PngChunks
{
    /// <summary>Most chunks of pixels: four times what the largest upload holds in chunks of a kilobyte, which are small ones.</summary>
    public const int MaxPixelChunks = 64 * 1024;

    private const int SignatureLength = 8;
    private const int AroundData = 12;

    // Each is there once at most; the second one is not needed.
    private static readonly byte[][] Single = [.. new[] { "IHDR", "PLTE", "tRNS", "gAMA", "sRGB" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    /// <summary>Moves the needed chunks together, in place.</summary>
    public static PhotoParts Keep(Span<byte> file)
    {
        var end = SignatureLength;
        var origin = SKEncodedOrigin.Default;
        var (pixelChunks, seen) = (0, 0);
        for (var at = SignatureLength; at + AroundData <= file.Length;)
        {
            var dataLength = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (dataLength > file.Length - at - AroundData)
                return PhotoParts.Damaged;
            var length = (int)dataLength + AroundData;
            var kind = file.Slice(at + 4, 4);
            var isLast = kind.SequenceEqual("IEND"u8);
            var isPixels = kind.SequenceEqual("IDAT"u8);
            if (kind.SequenceEqual("eXIf"u8) && origin == SKEncodedOrigin.Default)
                origin = ExifOrientation.Read(file.Slice(at + 8, (int)dataLength));
            if (isPixels && dataLength > 0 && ++pixelChunks > MaxPixelChunks)
                return PhotoParts.Damaged;
            if (isLast || (isPixels && dataLength > 0) || IsFirst(kind, ref seen))
            {
                file.Slice(at, length).CopyTo(file[end..]);
                end += length;
            }

            if (isLast)
                return new PhotoParts(end, origin);
            at += length;
        }

        return PhotoParts.Damaged;
    }

    private static bool IsFirst(ReadOnlySpan<byte> kind, ref int seen)
    {
        for (var i = 0; i < Single.Length; i++)
        {
            if (!kind.SequenceEqual(Single[i]))
                continue;
            var isFirst = (seen & (1 << i)) == 0;
            seen |= 1 << i;
            return isFirst;
        }

        return false;
    }
}
