using SkiaSharp;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>Turns, shrinks and encodes pixels.</summary>
internal static class PhotoCanvas
{
    /// <summary>The picture upright on white, its longest side at most so many pixels; never enlarged.</summary>
    public static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin, int maxSide)
    {
        var isTurned = origin >= SKEncodedOrigin.LeftTop;
        var scale = Math.Min(1.0, (double)maxSide / Math.Max(picture.Width, picture.Height));
        var width = Math.Max(1, (int)Math.Round(picture.Width * scale));
        var height = Math.Max(1, (int)Math.Round(picture.Height * scale));
        using var srgb = SKColorSpace.CreateSrgb();
        var (uprightWidth, uprightHeight) = isTurned ? (height, width) : (width, height);
        var drawn = new SKBitmap(new SKImageInfo(uprightWidth, uprightHeight, SKColorType.Rgba8888, SKAlphaType.Opaque, srgb));
        using var canvas = new SKCanvas(drawn);
        canvas.Clear(SKColors.White);
        canvas.Concat(Turn(origin, uprightWidth, uprightHeight));
        // A mutable bitmap would be copied.
        picture.SetImmutable();
        using var image = SKImage.FromBitmap(picture);
        canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return drawn;
    }

    /// <summary>A JPEG without a profile: without one, browsers take it for sRGB, which it is.</summary>
    public static byte[] Jpeg(SKBitmap picture)
    {
        var withoutProfile = new SKImageInfo(picture.Width, picture.Height, picture.ColorType, picture.AlphaType);
        using var pixels = new SKPixmap(withoutProfile, picture.GetPixels(), picture.RowBytes);
        using var data = pixels.Encode(
            new SKJpegEncoderOptions(PhotoLimits.Quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore));
        return data!.ToArray();
    }

    // EXIF 2.32, tag 0x0112: where the first row and the first column of what is stored lie on the upright picture.
    private static SKMatrix Turn(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
