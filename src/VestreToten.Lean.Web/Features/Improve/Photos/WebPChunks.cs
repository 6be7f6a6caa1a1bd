using System.Buffers.Binary;
using SkiaSharp;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>The chunks of a WebP that are needed to draw it (RFC 9649, section 2): one of each, in the order of the format.</summary>
internal static class WebPChunks
{
    private const int HeaderLength = 12;
    private const int AroundData = 8;
    private const byte HasProfile = 0x20, HasAlpha = 0x10;

    // In the order of the format, so that what comes too late is left out as well.
    private static readonly byte[][] Needed = [.. new[] { "VP8X", "ICCP", "ALPH" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    /// <summary>Moves the needed chunks together, in place, and makes the header tell of these alone.</summary>
    public static PhotoParts Keep(Span<byte> file)
    {
        var end = HeaderLength;
        var origin = SKEncodedOrigin.Default;
        var (next, hasPixels, flags) = (0, false, (byte)0);
        // Where the file says that it ends: PhotoHeader has seen that it is there.
        var whole = file[..Math.Min(file.Length, (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) + 8L))];
        for (var at = HeaderLength; at + AroundData <= whole.Length;)
        {
            var dataLength = BinaryPrimitives.ReadUInt32LittleEndian(whole[(at + 4)..]);
            if (dataLength > whole.Length - at - AroundData)
                return PhotoParts.Damaged;
            var kind = whole.Slice(at, 4);
            // An odd chunk has a byte behind it, which the last one may lack.
            var length = (int)Math.Min(whole.Length - at, AroundData + dataLength + (dataLength & 1));
            if (kind.SequenceEqual("EXIF"u8) && origin == SKEncodedOrigin.Default)
                origin = ExifOrientation.Read(whole.Slice(at + AroundData, (int)dataLength));
            var isPixels = !hasPixels && (kind.SequenceEqual("VP8 "u8) || kind.SequenceEqual("VP8L"u8));
            var place = isPixels ? Needed.Length : hasPixels ? -1 : Array.FindIndex(Needed, next, IsKind(kind));
            if (place >= 0)
            {
                flags |= place == 1 ? HasProfile : (byte)0;
                (next, hasPixels) = (place + 1, isPixels);
                whole.Slice(at, length).CopyTo(file[end..]);
                end += length;
            }

            at += length;
        }

        if (!hasPixels)
            return PhotoParts.Damaged;
        WriteHeader(file, end, flags);
        return new PhotoParts(end, origin);
    }

    private static Predicate<byte[]> IsKind(ReadOnlySpan<byte> kind)
    {
        var wanted = BinaryPrimitives.ReadUInt32BigEndian(kind);
        return name => BinaryPrimitives.ReadUInt32BigEndian(name) == wanted;
    }

    private static void WriteHeader(Span<byte> file, int end, byte profile)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(file[4..], (uint)(end - 8));
        if (file[HeaderLength..].StartsWith("VP8X"u8))
            file[HeaderLength + AroundData] = (byte)((file[HeaderLength + AroundData] & HasAlpha) | profile);
    }
}
