using System.Security.Cryptography;
using System.Text;

namespace VestreToten.Lean.Domain.Improve.Ideas;

/// <summary>
/// The secret in the address where a suggestion's sender follows it: 128 bits that are worked out from the form's own random
/// number and what was sent, so that the same form has the same key however often it comes. It is kept nowhere; its hash is.
/// </summary>
public static class FollowKey
{
    /// <summary>How many bytes are stored of it.</summary>
    public const int HashLength = SHA256.HashSizeInBytes;

    /// <param name="form">The form's random number, which only its sender has.</param>
    /// <param name="content">What tells one content from another.</param>
    public static string Of(Guid form, string content) =>
        IdeaKey.From(HMACSHA256.HashData(form.ToByteArray(), Encoding.UTF8.GetBytes(content)));

    /// <summary>The key that somebody meant; null where it cannot be one.</summary>
    public static string? Read(string? typed) => IdeaKey.Read(typed);

    /// <summary>SHA-256 of the key: what is stored.</summary>
    public static byte[] Hash(string key) => SHA256.HashData(Encoding.ASCII.GetBytes(key));
}
