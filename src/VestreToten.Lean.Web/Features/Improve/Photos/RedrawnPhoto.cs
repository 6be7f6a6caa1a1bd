using System.Security.Cryptography;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>A photo as it is stored: two JPEG files that hold pixels and nothing else.</summary>
internal sealed record RedrawnPhoto(byte[] Full, byte[] Thumbnail, int Width, int Height)
{
    /// <summary>SHA-256 of the full photo, in lower case: its name on disk.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Full));
}
