using System.Buffers.Binary;

namespace VestreToten.Lean.Demo;

/// <summary>A picture of rectangles, written as BMP: the demonstration has no photographs.</summary>
internal sealed class DemoPicture
{
    public const int Width = 960;

    public const int Height = 720;

    private const int HeaderLength = 54;

    private readonly byte[] _bytes = new byte[HeaderLength + (3 * Width * Height)];

    /// <summary>Fills a rectangle; what lies outside is left out.</summary>
    /// <param name="colour">Red, green and blue, as in <c>0xf6f4ee</c>.</param>
    public DemoPicture Fill(int left, int top, int width, int height, int colour)
    {
        for (var y = Math.Max(0, top); y < Math.Min(Height, top + height); y++)
        {
            for (var x = Math.Max(0, left); x < Math.Min(Width, left + width); x++)
            {
                var at = HeaderLength + (3 * (((Height - 1 - y) * Width) + x));
                (_bytes[at], _bytes[at + 1], _bytes[at + 2]) = ((byte)colour, (byte)(colour >> 8), (byte)(colour >> 16));
            }
        }

        return this;
    }

    /// <summary>24 bits a pixel, from the lowest row up, not compressed.</summary>
    public byte[] ToBmp()
    {
        "BM"u8.CopyTo(_bytes);
        foreach (var (at, value) in new[] { (2, _bytes.Length), (10, HeaderLength), (14, 40), (18, Width), (22, Height), (34, _bytes.Length - HeaderLength) })
            BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(at), value);
        BinaryPrimitives.WriteInt16LittleEndian(_bytes.AsSpan(26), 1);
        BinaryPrimitives.WriteInt16LittleEndian(_bytes.AsSpan(28), 24);
        return _bytes;
    }
}
