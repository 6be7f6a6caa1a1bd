namespace VestreToten.Lean.Domain.Improve.FiveS;

public enum ZonePhotoKind
{
    /// <summary>How it was.</summary>
    Before = 1,

    /// <summary>How it is agreed to be. The newest holds.</summary>
    Agreed = 2,

    /// <summary>How it looked on a round.</summary>
    Round = 3,

    /// <summary>What a red tag hangs on.</summary>
    RedTag = 4,
}

/// <summary>The record of a zone's photo; the file is kept elsewhere, under its content's hash. Its week is known, not its hour.</summary>
public sealed class ZonePhoto
{
    private ZonePhoto(ZonePhotoKind kind, string hash, int width, int height, int bytes, IsoWeek week) =>
        (Kind, Hash, Width, Height, Bytes, Week) = (kind, hash, width, height, bytes, week);

    public int Id { get; private set; }

    public int ZoneId { get; private set; }

    public ZonePhotoKind Kind { get; private set; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    public string Hash { get; private set; }

    /// <summary>Pixels.</summary>
    public int Width { get; private set; }

    /// <summary>Pixels.</summary>
    public int Height { get; private set; }

    /// <summary>The file's size in bytes.</summary>
    public int Bytes { get; private set; }

    public IsoWeek Week { get; private set; }

    /// <summary>How many a zone keeps of a kind, the newest. Those of red tags go with their tags.</summary>
    public static int? Kept(ZonePhotoKind kind) => kind switch
    {
        ZonePhotoKind.Before => 1,
        ZonePhotoKind.Agreed => 4,
        ZonePhotoKind.Round => 8,
        _ => null,
    };

    /// <exception cref="RuleViolationException"><c>zones.photo</c>: no such hash, kind or size can be.</exception>
    public static ZonePhoto Of(int zoneId, ZonePhotoKind kind, string hash, int width, int height, int bytes, IsoWeek week) =>
        hash.Length == Improvements.ImprovementPhoto.HashLength && hash.All(char.IsAsciiHexDigit) && Enum.IsDefined(kind) && width > 0 && height > 0 && bytes > 0
            ? new ZonePhoto(kind, hash.ToLowerInvariant(), width, height, bytes, week) { ZoneId = zoneId }
            : throw new RuleViolationException("zones.photo");
}
