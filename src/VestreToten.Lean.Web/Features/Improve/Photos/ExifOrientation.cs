using System.Buffers.Binary;
using SkiaSharp;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>How a picture is to be turned, the only thing that is read of its EXIF (EXIF 2.32, tag 0x0112).</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112;
    private const ushort Short = 3;
    private const int EntryLength = 12;

    /// <summary>The orientation in a TIFF block, with or without <c>Exif\0\0</c> in front; upright where it says none that is known.</summary>
    public static SKEncodedOrigin Read(ReadOnlySpan<byte> exif)
    {
        var tiff = exif.StartsWith("Exif\0\0"u8) ? exif[6..] : exif;
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
            return SKEncodedOrigin.Default;
        var isLittle = tiff[0] == 'I';
        var first = ReadUInt32(tiff[4..], isLittle);
        if (first > tiff.Length - 2)
            return SKEncodedOrigin.Default;
        var directory = tiff[(int)first..];
        var entries = directory[2..];
        for (var left = ReadUInt16(directory, isLittle); left > 0 && entries.Length >= EntryLength; left--, entries = entries[EntryLength..])
        {
            if (ReadUInt16(entries, isLittle) == Tag)
                return Value(entries, isLittle);
        }

        return SKEncodedOrigin.Default;
    }

    private static SKEncodedOrigin Value(ReadOnlySpan<byte> entry, bool isLittle)
    {
        if (ReadUInt16(entry[2..], isLittle) != Short || ReadUInt32(entry[4..], isLittle) != 1)
            return SKEncodedOrigin.Default;
        var origin = (SKEncodedOrigin)ReadUInt16(entry[8..], isLittle);
        return Enum.IsDefined(origin) ? origin : SKEncodedOrigin.Default;
    }

    private static ushort ReadUInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint ReadUInt32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
