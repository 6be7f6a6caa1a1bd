namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>The formats that are read.</summary>
internal enum PhotoFormat
{
    Jpeg,
    Png,
    WebP,
    Gif,
    Bmp,
}

/// <summary>What a file says of itself, read before any decoder sees it: width and height in pixels, not yet turned upright.</summary>
/// <param name="Format">What it is by its own first bytes.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="IsInterlaced">A PNG that is decoded through a second copy.</param>
/// <param name="IsStreamed">A JPEG that the decoder makes smaller line by line as it reads, so that its size costs time and no memory.</param>
internal readonly record struct PhotoHeader(PhotoFormat Format, int Width, int Height, bool IsInterlaced = false, bool IsStreamed = false)
{
    /// <summary>What a field for files asks the browser for. JPEG stands first: phones turn their own formats into it.</summary>
    public const string Accepted = "image/jpeg,image/png,image/webp,image/gif,image/bmp";

    /// <summary>About what a decoder uses for each pixel; see the measurements in docs/decisions/0018-photos.md.</summary>
    public const int BytesPerPixel = 6;

    public long Pixels => (long)Width * Height;

    /// <summary>Whether only one such picture is decoded at a time: all but a few phones take smaller ones.</summary>
    public bool IsLarge => (!IsStreamed && Pixels > PhotoLimits.LargePixels) || IsInterlaced;

    /// <summary>About what decoding it uses.</summary>
    public long DecodingBytes => BytesPerPixel * (IsStreamed ? Math.Min(Pixels, PhotoLimits.LargePixels) : Pixels);

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
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => GifParts.ReadHeader(file, out header),
            [(byte)'B', (byte)'M', ..] => BmpHeader.Read(file, out header),
            _ when IsHeic(file) => PhotoFault.Heic,
            _ => PhotoFault.NotAPhoto,
        };
        return fault == PhotoFault.None ? header.Fault() : fault;
    }

    private PhotoFault Fault()
    {
        if (Width < 1 || Height < 1)
            return PhotoFault.Damaged;
        var longest = IsStreamed ? PhotoLimits.MaxStreamedSide : PhotoLimits.MaxSide;
        if (Width > longest || Height > longest)
            return PhotoFault.TooManyPixels;
        var most = IsStreamed ? PhotoLimits.MaxStreamedPixels : IsInterlaced ? PhotoLimits.MaxInterlacedPixels : PhotoLimits.MaxPixels;
        return Pixels > most ? PhotoFault.TooManyPixels : PhotoFault.None;
    }

    // ISO/IEC 23008-12, annex B: the brand that follows "ftyp".
    private static bool IsHeic(ReadOnlySpan<byte> file) =>
        file.Length >= 12 && file[4..8].SequenceEqual("ftyp"u8)
        && (file[8..11].SequenceEqual("hei"u8) || file[8..11].SequenceEqual("hev"u8) || file[8..12].SequenceEqual("mif1"u8));
}
