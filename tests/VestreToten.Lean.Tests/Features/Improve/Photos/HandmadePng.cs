using System.Buffers.Binary;
using System.IO.Compression;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

/// <summary>PNG files chunk by chunk, with sums that are right, so that a decoder goes as far as it can.</summary>
internal static class HandmadePng
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A grey picture of that many pixels, whose data are so many zeros, packed.</summary>
    public static byte[] Of(int width, int height, byte bits, long zeros, bool isInterlaced = false, params byte[][] chunks) =>
    [
        .. Signature,
        .. Chunk("IHDR"u8, [.. BigEndian(width), .. BigEndian(height), bits, 0, 0, 0, (byte)(isInterlaced ? 1 : 0)]),
        .. chunks.SelectMany(chunk => chunk),
        .. Chunk("IDAT"u8, PackedZeros(zeros)),
        .. Chunk("IEND"u8, []),
    ];

    public static byte[] Chunk(ReadOnlySpan<byte> kind, byte[] data)
    {
        byte[] sealedPart = [.. kind, .. data];
        return [.. BigEndian(data.Length), .. sealedPart, .. BigEndian((int)Crc(sealedPart))];
    }

    /// <summary>Writes another size into a PNG, with the right sum.</summary>
    public static void Resize(Span<byte> png, int width, int height)
    {
        BinaryPrimitives.WriteInt32BigEndian(png[16..], width);
        BinaryPrimitives.WriteInt32BigEndian(png[20..], height);
        BinaryPrimitives.WriteUInt32BigEndian(png[29..], Crc(png[12..29]));
    }

    /// <summary>So many zeros as zlib packs them: about a thousandth.</summary>
    public static byte[] PackedZeros(long count)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var left = count; left > 0; left -= zeros.Length)
                zlib.Write(zeros.AsSpan(0, (int)Math.Min(left, zeros.Length)));
        }

        return packed.ToArray();
    }

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    // https://www.w3.org/TR/png-3/#D-CRCAppendix
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
        }

        return ~crc;
    }
}
