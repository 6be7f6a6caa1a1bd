using System.Buffers.Binary;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

/// <summary>One of the files that a picture becomes when it is broken, cut, spliced with another, or made to lie of its size.</summary>
internal static class HostileUpload
{
    private static readonly byte[][] Whole =
    [
        HandmadeJpeg.WithEverything(SomePhotos.Jpeg(200, 150), orientation: 6), SomePhotos.Jpeg(64, 48), SomePhotos.Png(120, 90),
        SomePhotos.WebP(120, 90), SomePhotos.LosslessWebP(100, 70),
    ];

    public static byte[] Make(int seed)
    {
        var random = new Random(seed);
        var file = Pick(random);
        return (seed % 6) switch
        {
            0 => FlipBits(file, random, random.Next(1, 8)),
            1 => FlipBits(file, random, random.Next(8, 200)),
            2 => file[..random.Next(file.Length)],
            3 => Splice(file, Pick(random), random),
            4 => Lie(file, random),
            _ => Repeat(file, random),
        };
    }

    private static byte[] Pick(Random random) => [.. Whole[random.Next(Whole.Length)]];

    private static byte[] FlipBits(byte[] file, Random random, int bits)
    {
        // Half of them hit the headers, where they do most.
        var reach = random.Next(2) == 0 ? Math.Min(file.Length, 200) : file.Length;
        for (var i = 0; i < bits; i++)
            file[random.Next(reach)] ^= (byte)(1 << random.Next(8));
        return file;
    }

    private static byte[] Splice(byte[] file, byte[] other, Random random) =>
        [.. file[..random.Next(file.Length)], .. other[random.Next(other.Length)..]];

    private static byte[] Repeat(byte[] file, Random random)
    {
        var from = random.Next(file.Length);
        var part = file[from..random.Next(from, Math.Min(file.Length, from + 400))];
        return [.. file[..from], .. Enumerable.Repeat(part, random.Next(2, 20)).SelectMany(bytes => bytes), .. file[from..]];
    }

    /// <summary>Another size in the header; small, at the limit, or far above it.</summary>
    private static byte[] Lie(byte[] file, Random random)
    {
        int[] sides = [0, 1, 63, 199, 3000, 6300, 12_001, 16_383, 65_535];
        var (width, height) = (sides[random.Next(sides.Length)], sides[random.Next(sides.Length)]);
        if (file[0] == 0x89)
        {
            HandmadePng.Resize(file, width, height);
        }
        else if (file[0] == 0xFF)
        {
            var frame = file.AsSpan(file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) + 5);
            BinaryPrimitives.WriteUInt16BigEndian(frame, (ushort)height);
            BinaryPrimitives.WriteUInt16BigEndian(frame[2..], (ushort)width);
        }
        else if (file[15] == ' ')
        {
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(26), (ushort)width);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(28), (ushort)height);
        }
        else
        {
            random.NextBytes(file.AsSpan(21, 4));
        }

        return file;
    }
}
