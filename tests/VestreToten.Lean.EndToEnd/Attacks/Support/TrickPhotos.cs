using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace VestreToten.Lean.EndToEnd.Attacks.Support;

/// <summary>Files that are not what they seem, or more than they seem.</summary>
internal static class TrickPhotos
{
    /// <summary>A photo as a phone takes it: noise, so that it does not compress to nothing, and no two alike.</summary>
    public static byte[] Real(SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var bitmap = new SKBitmap(320, 240);
        var shade = Random.Shared.Next();
        for (var i = 0; i < 320 * 240; i++)
            bitmap.SetPixel(i % 320, i / 320, new SKColor((byte)(i * 7), (byte)((i * 13 >> 3) + shade), (byte)((i >> 5) + (shade >> 8))));
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>Segments before all others of a JPEG.</summary>
    public static byte[] WithSegments(byte[] jpeg, params (byte Marker, byte[] Content)[] segments) =>
        [.. jpeg.AsSpan(0, 2), .. segments.SelectMany(s => Segment(s.Marker, s.Content)), .. jpeg.AsSpan(2)];

    /// <summary>A JPEG with so many empty segments: a decoder that keeps a record of each needs far more than they take.</summary>
    public static byte[] ManySegments(byte marker, int count)
    {
        var jpeg = Real();
        var file = new byte[jpeg.Length + (4 * count)];
        jpeg.AsSpan(0, 2).CopyTo(file);
        for (var at = 2; at < 2 + (4 * count); at += 4)
            (file[at], file[at + 1], file[at + 3]) = (0xFF, marker, 2);
        jpeg.AsSpan(2).CopyTo(file.AsSpan(2 + (4 * count)));
        return file;
    }

    /// <summary>A WebP with so many empty chunks before its picture.</summary>
    public static byte[] ManyChunks(int count)
    {
        var webp = Real(SKEncodedImageFormat.Webp);
        var file = new byte[30 + (8 * count) + webp.Length - 12];
        Encoding.ASCII.GetBytes("RIFF").CopyTo(file, 0);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        Encoding.ASCII.GetBytes("WEBPVP8X").CopyTo(file, 8);
        (file[16], file[24], file[27]) = (10, (320 - 1) & 0xFF, 240 - 1);
        file[25] = (320 - 1) >> 8;
        for (var i = 0; i < count; i++)
            Encoding.ASCII.GetBytes("JUNK").CopyTo(file, 30 + (8 * i));
        webp.AsSpan(12).CopyTo(file.AsSpan(30 + (8 * count)));
        return file;
    }

    /// <summary>A PNG that says it is so large.</summary>
    public static byte[] Png(int width, int height, byte depth = 8, byte colour = 2, byte interlaced = 0)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (depth, colour, interlaced);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", [0x78, 0x9C, 0x63, 0, 0, 0, 1, 0, 1]), .. Chunk("IEND", [])];
    }

    /// <summary>A real PNG with one more chunk behind its header.</summary>
    public static byte[] WithChunk(string name, byte[] content)
    {
        var png = Real(SKEncodedImageFormat.Png);
        return [.. png.AsSpan(0, 33), .. Chunk(name, content), .. png.AsSpan(33)];
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. content];
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), Crc(body));
        return chunk;
    }

    // ISO 3309, as the PNG specification asks for in annex D.
    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFF;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }
}
