using System.Buffers.Binary;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

/// <summary>Pictures that the encoder at hand does not write: four quarters as in <see cref="SomePhotos"/>.</summary>
internal static class HandmadePictures
{
    private const int Side = 16;

    /// <summary>Two pictures, the second of one colour, with comments between; codes of nine bits, each a pixel, and a clear before the table grows.</summary>
    public static byte[] Gif(int comments = 1) =>
    [
        .. "GIF89a"u8, Side, 0, Side, 0, 0xF1, 0, 0, 0xFF, 0, 0, 0, 0xFF, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF,
        .. Enumerable.Repeat<byte[]>([0x21, 0xFE, 3, (byte)'h', (byte)'e', (byte)'i', 0], comments).SelectMany(comment => comment),
        .. Frame(Quarter), .. Frame((_, _) => 0), 0x3B,
    ];

    /// <summary>24 bits a pixel, from the bottom up.</summary>
    public static byte[] Bmp(int width = Side, int height = Side)
    {
        var row = ((width * 3) + 3) / 4 * 4;
        var file = new byte[54 + (row * height)];
        "BM"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(2), file.Length);
        file[10] = 54;
        file[14] = 40;
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(22), height);
        file[26] = 1;
        file[28] = 24;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var colour = SomePhotos.Quarters[(x < width / 2 ? 0 : 1) + (y < height / 2 ? 0 : 2)];
                ((byte[])[colour.Blue, colour.Green, colour.Red]).CopyTo(file, 54 + (row * (height - 1 - y)) + (3 * x));
            }
        }

        return file;
    }

    private static byte Quarter(int x, int y) => (byte)((x < Side / 2 ? 0 : 1) + (y < Side / 2 ? 0 : 2));

    private static byte[] Frame(Func<int, int, byte> colour)
    {
        const int Clear = 4, End = 5, Bits = 3;
        var codes = new List<int>();
        for (var i = 0; i < Side * Side; i++)
        {
            // The table grows by one a code: after two it would take four bits.
            if (i % 2 == 0)
                codes.Add(Clear);
            codes.Add(colour(i % Side, i / Side));
        }

        codes.Add(End);
        var bits = codes.SelectMany(code => Enumerable.Range(0, Bits).Select(bit => (code >> bit) & 1)).ToList();
        var data = bits.Chunk(8).Select(eight => (byte)eight.Select((bit, at) => bit << at).Sum()).ToArray();
        return [0x21, 0xF9, 4, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, Side, 0, Side, 0, 0, 2, .. data.Chunk(255).SelectMany(block => (byte[])[(byte)block.Length, .. block]), 0];
    }
}
