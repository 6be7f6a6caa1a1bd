using System.Security.Cryptography;
using System.Text;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Web.Features.Accounts.Tokens;

/// <summary>
/// What a personal key looks like: <c>tavle_</c> and 128 random bits, written as <see cref="IdeaKey"/> writes them. The
/// beginning tells people, and programs that look for lost secrets, what it is.
/// </summary>
internal static class ApiSecret
{
    public const string Mark = "tavle_";

    /// <summary>A key that nobody has had before.</summary>
    public static string New() => Mark + IdeaKey.From(RandomNumberGenerator.GetBytes(IdeaKey.Bytes));

    /// <summary>Whether it can be a key at all: what cannot is not looked for.</summary>
    public static bool CanBe(string brought) =>
        brought.StartsWith(Mark, StringComparison.Ordinal) && brought[Mark.Length..] is var key && IdeaKey.Read(key) == key;

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
