using SkiaSharp;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>
/// What is left of an upload when everything that is not needed to draw it has been taken out: the decoder never sees
/// texts, thumbnails, places or anything else that may be repeated a million times.
/// </summary>
/// <param name="Length">How long the file is now; 0 where it contradicts itself, or has more parts than any camera writes.</param>
/// <param name="Origin">How it is to be turned, from the EXIF that was taken out.</param>
internal readonly record struct PhotoParts(int Length, SKEncodedOrigin Origin)
{
    /// <summary>A file that no decoder is to see.</summary>
    public static PhotoParts Damaged => default;

    /// <summary>Moves the parts that make up the picture together, in place.</summary>
    public static PhotoParts Keep(Span<byte> file, PhotoFormat format) => format switch
    {
        PhotoFormat.Jpeg => JpegParts.Keep(file),
        PhotoFormat.Png => PngChunks.Keep(file),
        PhotoFormat.Gif => GifParts.Keep(file),
        // Nothing of a BMP may be there more than once.
        PhotoFormat.Bmp => new PhotoParts(file.Length, SKEncodedOrigin.Default),
        _ => WebPChunks.Keep(file),
    };
}
