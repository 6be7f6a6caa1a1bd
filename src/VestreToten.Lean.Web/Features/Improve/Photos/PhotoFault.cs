namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>Why a photo was not taken.</summary>
internal enum PhotoFault
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>More bytes than <see cref="PhotoLimits.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>More pixels, or a longer side, than is decoded.</summary>
    TooManyPixels,

    /// <summary>None of the formats that are read, or a rare or moving kind of these.</summary>
    NotAPhoto,

    /// <summary>An iPhone's own format, which phones turn into JPEG themselves unless it was sent as a file.</summary>
    Heic,

    /// <summary>It ends too early, or contradicts itself.</summary>
    Damaged,

    /// <summary>The disk has no room.</summary>
    DiskFull,

    /// <summary>It came more slowly than anything that carries a photo: see <see cref="PacedStream"/>.</summary>
    TooSlow,

    /// <summary>The improvement has as many photos as it may.</summary>
    TooMany,

    /// <summary>The board has as many photos, or as many bytes of photos, as it may.</summary>
    BoardFull,

    /// <summary>Too much at once, or a disk that fails: trying again is safe.</summary>
    TryAgain,
}
