namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>How much a photo may be, coming in and going out.</summary>
internal static class PhotoLimits
{
    /// <summary>Most bytes of an upload: 40 MB, which holds what phones of 200 megapixels send.</summary>
    public const int MaxBytes = 40 * 1024 * 1024;

    /// <summary>Most pixels of a picture that is decoded: 40 megapixels.</summary>
    public const int MaxPixels = 40_000_000;

    /// <summary>Most pixels of a JPEG that is scaled while it is read, and never held whole: 220 megapixels.</summary>
    public const int MaxStreamedPixels = 220_000_000;

    /// <summary>Pictures with more pixels than the usual 12 megapixels of phones are decoded one at a time.</summary>
    public const int LargePixels = 13_000_000;

    /// <summary>Most pixels of an interlaced PNG. It is decoded through a second copy, of up to eight bytes a pixel.</summary>
    public const int MaxInterlacedPixels = 10_000_000;

    /// <summary>Longest side of a picture that is decoded, in pixels.</summary>
    public const int MaxSide = 12_000;

    /// <summary>Longest side of a JPEG that is scaled while it is read: room for a panorama.</summary>
    public const int MaxStreamedSide = 30_000;

    /// <summary>Longest side of the stored photo, in pixels.</summary>
    public const int FullSide = 2000;

    /// <summary>Longest side of the stored thumbnail, in pixels.</summary>
    public const int ThumbnailSide = 480;

    /// <summary>JPEG quality of what is stored.</summary>
    public const int Quality = 82;
}
