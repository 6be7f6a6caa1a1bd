using SkiaSharp;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

/// <summary>Pictures to upload: four quarters, red, green, blue and white from the upper left, row by row.</summary>
internal static class SomePhotos
{
    public static readonly SKColor[] Quarters = [SKColors.Red, SKColors.Lime, SKColors.Blue, SKColors.White];

    public static byte[] Jpeg(int width = 160, int height = 120) => Encode(width, height, SKEncodedImageFormat.Jpeg, 90);

    public static byte[] Png(int width = 160, int height = 120) => Encode(width, height, SKEncodedImageFormat.Png, 100);

    /// <summary>Lossless at quality 100 is another kind of file: see <see cref="LosslessWebP"/>.</summary>
    public static byte[] WebP(int width = 160, int height = 120) => Encode(width, height, SKEncodedImageFormat.Webp, 80);

    public static byte[] LosslessWebP(int width = 160, int height = 120)
    {
        using var picture = Draw(width, height);
        using var pixels = picture.PeekPixels();
        using var data = pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 50));
        return data!.ToArray();
    }

    /// <summary>The colours of the quarters of a picture, as near to the four as a lossy format leaves them.</summary>
    public static SKColor[] QuartersOf(byte[] file)
    {
        using var picture = SKBitmap.Decode(file);
        Assert.NotNull(picture);
        var (x, y) = (picture.Width / 4, picture.Height / 4);
        return [.. new[] { (x, y), (3 * x, y), (x, 3 * y), (3 * x, 3 * y) }.Select(at => Nearest(picture.GetPixel(at.Item1, at.Item2)))];
    }

    public static SKSizeI SizeOf(byte[] file)
    {
        using var codec = SKCodec.Create(new MemoryStream(file));
        return codec.Info.Size;
    }

    private static byte[] Encode(int width, int height, SKEncodedImageFormat format, int quality)
    {
        using var picture = Draw(width, height);
        using var data = picture.Encode(format, quality);
        return data!.ToArray();
    }

    private static SKBitmap Draw(int width, int height)
    {
        var picture = new SKBitmap(width, height);
        using var canvas = new SKCanvas(picture);
        for (var i = 0; i < Quarters.Length; i++)
        {
            using var paint = new SKPaint { Color = Quarters[i] };
            canvas.DrawRect(i % 2 * (width / 2f), i / 2 * (height / 2f), width / 2f, height / 2f, paint);
        }

        return picture;
    }

    private static SKColor Nearest(SKColor colour) => Quarters.MinBy(quarter =>
        Math.Abs(quarter.Red - colour.Red) + Math.Abs(quarter.Green - colour.Green) + Math.Abs(quarter.Blue - colour.Blue));
}
