namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>Which of a photo's two files.</summary>
internal enum PhotoSize
{
    Full,
    Thumbnail,
}

/// <summary>The names of photos on disk: <c>ab/ab….jpg</c> and <c>ab/ab….thumb.jpg</c>.</summary>
internal static class PhotoName
{
    private const int HashLength = 64;
    private const string FullEnd = ".jpg";
    private const string ThumbnailEnd = ".thumb.jpg";

    /// <summary>Whether this is a photo's hash: then, and only then, it may become part of a path.</summary>
    public static bool IsHash(string hash) => hash.Length == HashLength && hash.All(char.IsAsciiHexDigitLower);

    public static string Of(string hash, PhotoSize size) => Path.Combine(hash[..2], hash + (size == PhotoSize.Full ? FullEnd : ThumbnailEnd));

    /// <summary>The hash in a file's name, or null where the file is no photo.</summary>
    public static string? HashIn(string file)
    {
        var name = Path.GetFileName(file);
        return name.Length > HashLength && name[HashLength..] is (FullEnd or ThumbnailEnd) && IsHash(name[..HashLength]) ? name[..HashLength] : null;
    }
}
