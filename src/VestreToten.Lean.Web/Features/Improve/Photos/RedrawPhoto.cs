using System.Runtime.InteropServices;
using SkiaSharp;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>
/// Decodes an upload and draws it anew, upright, on white and no larger than needed. Only pixels pass: no EXIF, no
/// profile, no comment, nothing that was hung on behind.
/// </summary>
internal static class RedrawPhoto
{
    // Skia decodes a JPEG at any number of eighths, for a fraction of the memory.
    private const int ScaleSteps = 8;

    /// <summary>The photo drawn anew, or the fault. The buffer may be changed.</summary>
    public static PhotoFault Execute(byte[] buffer, int length, PhotoHeader header, out RedrawnPhoto? photo)
    {
        photo = null;
        var parts = PhotoParts.Keep(buffer.AsSpan(0, length), header.Format);
        if (parts.Length == 0)
            return PhotoFault.Damaged;
        var pin = GCHandle.Alloc(buffer, GCHandleType.Pinned);
        try
        {
            using var data = SKData.Create(pin.AddrOfPinnedObject(), parts.Length);
            using var codec = SKCodec.Create(data);
            // The decoder must have seen the same picture as the check of the header did.
            return codec is not null && codec.EncodedFormat == EncodedFormat(header) && codec.Info.Size == new SKSizeI(header.Width, header.Height)
                ? Draw(codec, parts.Origin, out photo)
                : PhotoFault.Damaged;
        }
        finally
        {
            pin.Free();
        }
    }

    private static PhotoFault Draw(SKCodec codec, SKEncodedOrigin origin, out RedrawnPhoto? photo)
    {
        photo = null;
        using var srgb = SKColorSpace.CreateSrgb();
        var size = DecodedSize(codec);
        using var decoded = new SKBitmap();
        if (!decoded.TryAllocPixels(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, srgb)))
            return PhotoFault.TryAgain;
        if (codec.GetPixels(decoded.Info, decoded.GetPixels()) != SKCodecResult.Success)
            return PhotoFault.Damaged;
        using var full = PhotoCanvas.Upright(decoded, origin, PhotoLimits.FullSide);
        using var thumbnail = PhotoCanvas.Upright(full, SKEncodedOrigin.TopLeft, PhotoLimits.ThumbnailSide);
        photo = new RedrawnPhoto(PhotoCanvas.Jpeg(full), PhotoCanvas.Jpeg(thumbnail), full.Width, full.Height);
        return PhotoFault.None;
    }

    /// <summary>The smallest size the decoder offers that is not smaller than what is stored.</summary>
    private static SKSizeI DecodedSize(SKCodec codec)
    {
        var wanted = Math.Min(1.0, (double)PhotoLimits.FullSide / Math.Max(codec.Info.Width, codec.Info.Height));
        return codec.GetScaledDimensions((float)Math.Ceiling(wanted * ScaleSteps) / ScaleSteps);
    }

    private static SKEncodedImageFormat EncodedFormat(PhotoHeader header) => header.Format switch
    {
        PhotoFormat.Jpeg => SKEncodedImageFormat.Jpeg,
        PhotoFormat.Png => SKEncodedImageFormat.Png,
        PhotoFormat.Gif => SKEncodedImageFormat.Gif,
        PhotoFormat.Bmp => SKEncodedImageFormat.Bmp,
        _ => SKEncodedImageFormat.Webp,
    };
}
