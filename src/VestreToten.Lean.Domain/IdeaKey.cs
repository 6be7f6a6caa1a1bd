using System.Numerics;
using System.Text;

namespace VestreToten.Lean.Domain;

/// <summary>
/// The secret in a board's permanent QR, as <c>/i/{boardKey}</c>: 128 random bits in 26 symbols. Whoever has it may put up
/// ideas, and do nothing else.
/// </summary>
public static class IdeaKey
{
    /// <summary>
    /// Lower-case letters and digits without i, l, o and u, which are mistaken for 1, 1, 0 and v.
    /// Source: Crockford's base 32, https://www.crockford.com/base32.html.
    /// </summary>
    public const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>How many random bytes a key is made of.</summary>
    public const int Bytes = 16;

    /// <summary>How many symbols: 128 bits, five in each, the first holding three.</summary>
    public const int Length = 26;

    /// <summary>A key made of 16 random bytes: the same bytes give the same key.</summary>
    public static string From(ReadOnlySpan<byte> random)
    {
        var number = new BigInteger(random[..Bytes], isUnsigned: true, isBigEndian: true);
        Span<char> key = stackalloc char[Length];
        for (var i = Length - 1; i >= 0; i--, number >>= 5)
            key[i] = Alphabet[(int)(number & 31)];
        return new string(key);
    }

    /// <summary>
    /// The key that somebody meant: in any case, with look-alikes set right, without the hyphens and spaces of a printed poster.
    /// Null where it cannot be a key.
    /// </summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 60)
            return null;
        var key = new StringBuilder(Length);
        foreach (var c in typed.ToLowerInvariant())
        {
            if (char.IsWhiteSpace(c) || c == '-')
                continue;
            var symbol = c switch { 'i' or 'l' => '1', 'o' => '0', 'u' => 'v', _ => c };
            if (!Alphabet.Contains(symbol) || key.Length == Length)
                return null;
            key.Append(symbol);
        }

        return key.Length == Length && Alphabet.IndexOf(key[0]) < 8 ? key.ToString() : null;
    }
}
