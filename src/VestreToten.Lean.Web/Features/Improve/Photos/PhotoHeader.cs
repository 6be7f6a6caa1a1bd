namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>The formats that are read.</summary>
internal enum PhotoFormat
{
    Jpeg,
    Png,
    WebP,
}

/// <summary>What a file says of itself, read before any decoder sees it: width and height in pixels, not yet turned upright.</summary>
internal readonly record struct PhotoHeader(PhotoFormat Format, int Width, int Height, bool IsInterlaced = false)
{
    /// <summary>About what a decoder uses for each pixel; see the measurements in docs/decisions/0018-photos.md.</summary>
    public const int BytesPerPixel = 6;

    public long Pixels => (long)Width * Height;

    /// <summary>Whether only one such picture is decoded at a time: all but a few phones take smaller ones.</summary>
    public bool IsLarge => Pixels > PhotoLimits.LargePixels || IsInterlaced;

    /// <summary>Reads the header by the file's own first bytes; its name and declared type say nothing.</summary>
    public static PhotoFault Read(ReadOnlySpan<byte> file, out PhotoHeader header)
    {
        header = default;
        var fault = file switch
        {
            [0xFF, 0xD8, 0xFF, ..] => JpegHeader.Read(file, out header),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngHeader.Read(file, out header),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] =>
                WebPHeader.Read(file, out header),
            _ when IsHeic(file) => PhotoFault.Heic,
            _ => PhotoFault.NotAPhoto,
        };
        return fault == PhotoFault.None ? header.Fault() : fault;
    }

    private PhotoFault Fault()
    {
        if (Width < 1 || Height < 1)
            return PhotoFault.Damaged;
        if (Width > PhotoLimits.MaxSide || Height > PhotoLimits.MaxSide)
            return PhotoFault.TooManyPixels;
        var most = IsInterlaced ? PhotoLimits.MaxInterlacedPixels : PhotoLimits.MaxPixels;
        return Pixels > most ? PhotoFault.TooManyPixels : PhotoFault.None;
    }

    // ISO/IEC 23008-12, annex B: the brand that follows "ftyp".
    private static bool IsHeic(ReadOnlySpan<byte> file) =>
        file.Length >= 12 && file[4..8].SequenceEqual("ftyp"u8)
        && (file[8..11].SequenceEqual("hei"u8) || file[8..11].SequenceEqual("hev"u8) || file[8..12].SequenceEqual("mif1"u8));
}
