using System.Buffers.Binary;
using System.Text;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

/// <summary>Puts into a JPEG what a phone puts there: place, names, profiles.</summary>
internal static class HandmadeJpeg
{
    public const string Who = "Kari Nordmann";

    /// <summary>60° 41′ 11.5″ as EXIF writes it: three fractions of two 32-bit numbers.</summary>
    public static readonly byte[] Latitude = [.. new uint[] { 60, 1, 41, 1, 115, 10 }.SelectMany(BitConverter.GetBytes)];

    /// <summary>The JPEG with EXIF (orientation, name, GPS), XMP, a profile and a comment.</summary>
    public static byte[] WithEverything(byte[] jpeg, ushort orientation = 1) => With(
        jpeg,
        Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]),
        Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes($"<x:xmpmeta><dc:creator>{Who}</dc:creator></x:xmpmeta>")]),
        Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. new byte[200]]),
        Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Encoding.UTF8.GetBytes(Who)]),
        Segment(0xFE, Encoding.UTF8.GetBytes(Who)));

    /// <summary>The JPEG with segments behind its first two bytes.</summary>
    public static byte[] With(byte[] jpeg, params byte[][] segments) => [.. jpeg[..2], .. segments.SelectMany(segment => segment), .. jpeg[2..]];

    public static byte[] Segment(byte marker, byte[] data)
    {
        byte[] segment = [0xFF, marker, 0, 0, .. data];
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(data.Length + 2));
        return segment;
    }

    /// <summary>A grey progressive JPEG that goes over all its pixels so many times, in a hundred bytes each.</summary>
    public static byte[] Progressive(int side, int scans)
    {
        const int BlocksInRun = 32767;
        var blocks = side / 8 * (side / 8);
        byte[] oneSymbolOfOneBit = [1, .. new byte[15]];
        // The code 0 says "a run of blocks without change", and fourteen ones that the run is the longest there is.
        var bits = string.Concat(Enumerable.Repeat("0" + new string('1', 14), (blocks / BlocksInRun) + 1));
        var runs = bits.PadRight((bits.Length + 7) / 8 * 8, '1').Chunk(8).Select(bit => Convert.ToByte(new string(bit), 2))
            .SelectMany(b => b == 0xFF ? new byte[] { b, 0 } : [b]);
        byte[] scan = [.. Segment(0xDA, [1, 1, 0, 1, 63, 0]), .. runs];
        return
        [
            0xFF, 0xD8,
            .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
            .. Segment(0xC2, [8, (byte)(side >> 8), (byte)side, (byte)(side >> 8), (byte)side, 1, 1, 0x11, 0]),
            .. Segment(0xC4, [0x00, .. oneSymbolOfOneBit, 0x00]),
            .. Segment(0xC4, [0x10, .. oneSymbolOfOneBit, 0xE0]),
            .. Segment(0xDA, [1, 1, 0, 0, 0, 0]),
            .. new byte[(blocks + 7) / 8],
            .. Enumerable.Repeat(scan, scans).SelectMany(bytes => bytes),
            0xFF, 0xD9,
        ];
    }

    /// <summary>The markers of a JPEG in front of its pixels.</summary>
    public static IReadOnlyList<byte> Markers(byte[] jpeg)
    {
        var markers = new List<byte>();
        for (var at = 2; jpeg[at] == 0xFF && jpeg[at + 1] != 0xDA; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2)))
            markers.Add(jpeg[at + 1]);
        return markers;
    }

    /// <summary>One colour of one component, each block of which takes two bits: as many pixels as wanted in few bytes.</summary>
    public static byte[] Grey(int width, int height) =>
    [
        0xFF, 0xD8,
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
        .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
        .. Segment(0xC4, [0x00, 1, .. new byte[15], 0x00]),
        .. Segment(0xC4, [0x10, 1, .. new byte[15], 0x00]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        .. new byte[((((width + 7) / 8) * ((height + 7) / 8) * 2) + 7) / 8],
        0xFF, 0xD9,
    ];

    // EXIF 2.32: a little-endian TIFF with the entries 0x010E (description), 0x0112 (orientation), 0x8825 (GPS).
    private static byte[] Exif(ushort orientation)
    {
        const int FirstEntries = 8 + 2 + (3 * 12) + 4;
        const int GpsEntries = 2 + (2 * 12) + 4;
        var who = Encoding.ASCII.GetBytes(Who + "\0");
        var exif = new List<byte>();
        exif.AddRange("II*\0"u8);
        exif.AddRange(BitConverter.GetBytes(8));
        exif.AddRange(BitConverter.GetBytes((ushort)3));
        exif.AddRange(Entry(0x010E, 2, who.Length, FirstEntries + GpsEntries + Latitude.Length));
        exif.AddRange(Entry(0x0112, 3, 1, orientation));
        exif.AddRange(Entry(0x8825, 4, 1, FirstEntries));
        exif.AddRange(new byte[4]);
        exif.AddRange(BitConverter.GetBytes((ushort)2));
        exif.AddRange(Entry(0x0001, 2, 2, 'N'));
        exif.AddRange(Entry(0x0002, 5, 3, FirstEntries + GpsEntries));
        exif.AddRange(new byte[4]);
        return [.. exif, .. Latitude, .. who];
    }

    private static byte[] Entry(ushort tag, ushort type, int count, int value) =>
        [.. BitConverter.GetBytes(tag), .. BitConverter.GetBytes(type), .. BitConverter.GetBytes(count), .. BitConverter.GetBytes(value)];
}
