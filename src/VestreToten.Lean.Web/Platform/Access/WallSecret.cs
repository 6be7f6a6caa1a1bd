using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>The secret of a paired screen, or of a phone that has joined: 256 random bits, in letters, digits, hyphens and low lines.</summary>
internal static class WallSecret
{
    private const int Bytes = 32;

    private const int Length = 43;

    /// <summary>A secret that no device has had before.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether it can be a secret at all: what cannot is not looked for.</summary>
    public static bool CanBe(string? brought) => brought is { Length: Length } && brought.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));
}
