using SkiaSharp;

namespace VestreToten.Lean.Benchmarks;

internal static class UploadFiles
{
    private const int Bytes = 14 * 1024 * 1024;

    // A multiple of eight; squared, just under 40 megapixels.
    private const int Side = 6320;

    /// <summary>A small picture behind as many empty segments as there is room for.</summary>
    public static byte[] EmptySegments() => Behind([0xFF, 0xE1, 0, 2]);

    /// <summary>A small picture behind bytes that mean nothing.</summary>
    public static byte[] FillBytes() => Behind([0xFF]);

    /// <summary>Three components of full size, of which the decoder keeps every coefficient.</summary>
    public static byte[] LargeProgressive() =>
    [
        0xFF, 0xD8,
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
        .. Segment(0xC2, [8, Side >> 8, Side & 0xFF, Side >> 8, Side & 0xFF, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]),
        .. Segment(0xC4, [0x00, 1, .. new byte[15], 0x00]),
        .. Segment(0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 0, 0]),
        .. new byte[((Side / 8 * (Side / 8) * 3) + 7) / 8],
        0xFF, 0xD9,
    ];

    /// <summary>200 megapixels that are scaled while they are read: three components of full size, each block of which takes two bits.</summary>
    public static byte[] Huge()
    {
        const int Width = 16320, Height = 12240;
        return
        [
            0xFF, 0xD8,
            .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
            .. Segment(0xC0, [8, Height >> 8, Height & 0xFF, Width >> 8, Width & 0xFF, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]),
            .. Segment(0xC4, [0x00, 1, .. new byte[15], 0x00]),
            .. Segment(0xC4, [0x10, 1, .. new byte[15], 0x00]),
            .. Segment(0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
            .. new byte[Width / 8 * (Height / 8) * 3 * 2 / 8],
            0xFF, 0xD9,
        ];
    }

    public static byte[] LargePng()
    {
        using var picture = new SKBitmap(Side, Side);
        picture.Erase(SKColors.Teal);
        using var png = picture.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static byte[] Behind(byte[] part)
    {
        using var picture = new SKBitmap(160, 120);
        picture.Erase(SKColors.Teal);
        using var jpeg = picture.Encode(SKEncodedImageFormat.Jpeg, 90);
        var small = jpeg.ToArray();
        return [.. small[..2], .. Enumerable.Repeat(part, Bytes / part.Length).SelectMany(bytes => bytes), .. small[2..]];
    }

    private static byte[] Segment(byte marker, byte[] data) =>
        [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];
}
