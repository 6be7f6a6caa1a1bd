namespace VestreToten.Lean.Domain.Improve.Improvements;

public enum PhotoKind
{
    /// <summary>Før.</summary>
    Before = 1,

    /// <summary>Etter.</summary>
    After = 2,
}

/// <summary>The record of a photo; the file is kept elsewhere, under its content's hash.</summary>
public sealed class ImprovementPhoto
{
    /// <summary>The hash's length: SHA-256 in lower-case hexadecimal.</summary>
    public const int HashLength = 64;

    private ImprovementPhoto(string hash, PhotoKind kind, int width, int height, int bytes, DateTimeOffset at) =>
        (Hash, Kind, Width, Height, Bytes, At) = (hash, kind, width, height, bytes, at);

    public int Id { get; private set; }

    public int ImprovementId { get; private set; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    public string Hash { get; private set; }

    public PhotoKind Kind { get; private set; }

    /// <summary>Pixels.</summary>
    public int Width { get; private set; }

    /// <summary>Pixels.</summary>
    public int Height { get; private set; }

    /// <summary>The file's size in bytes.</summary>
    public int Bytes { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Writes a photo down.</summary>
    /// <exception cref="RuleViolationException"><c>improvements.photo</c>: no such hash, kind or size can be.</exception>
    public static ImprovementPhoto Of(string hash, PhotoKind kind, int width, int height, int bytes, DateTimeOffset at) =>
        hash.Length == HashLength && hash.All(char.IsAsciiHexDigit) && Enum.IsDefined(kind) && width > 0 && height > 0 && bytes > 0
            ? new ImprovementPhoto(hash.ToLowerInvariant(), kind, width, height, bytes, at)
            : throw new RuleViolationException("improvements.photo");
}
