using System.Security.Cryptography;
using System.Text;

namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>
/// What the wall shows and the QR carries while a round is open (møtekode): 8 symbols of a 20-symbol alphabet without
/// look-alikes, 8 × log2 20 ≈ 34.6 bits.
/// </summary>
public static class JoinCode
{
    /// <summary>
    /// No vowels, so no words; of each group that is mistaken for one another at most one: D (0 O Q), L (1 I), V (U),
    /// C (G 6), F (E), 3 (8 B), 4 (A), 7 (2 Z).
    /// </summary>
    public const string Alphabet = "CDFHJKLMNPRTVWXY3479";

    public const int Length = 8;

    /// <summary>A code made of at least 8 random bytes: the same bytes give the same code.</summary>
    public static string From(ReadOnlySpan<byte> random)
    {
        var number = BitConverter.ToUInt64(random[..8]);
        Span<char> code = stackalloc char[Length];
        for (var i = 0; i < Length; i++, number /= (ulong)Alphabet.Length)
            code[i] = Alphabet[(int)(number % (ulong)Alphabet.Length)];
        return new string(code);
    }

    /// <summary>The longest that is read: a whole address may be pasted where the code belongs.</summary>
    public const int MaxTypedLength = 200;

    private const string Path = "/s/";

    /// <summary>
    /// The code that somebody meant: upper case, without spaces, dots and hyphens, look-alikes set right; the one in a whole
    /// address. Null where it cannot be a code.
    /// </summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > MaxTypedLength)
            return null;
        var code = new StringBuilder(Length);
        foreach (var c in InAddress(PlainText.OneLine(typed)).ToUpperInvariant())
        {
            if (char.IsWhiteSpace(c) || c is '-' or '.' or '–' or '_' or '\u2010' or '\u2011')
                continue;
            var symbol = Forgive(c);
            if (!Alphabet.Contains(symbol) || code.Length == Length)
                return null;
            code.Append(symbol);
        }

        return code.Length == Length ? code.ToString() : null;
    }

    /// <summary>SHA-256 of the code: what is stored.</summary>
    public static byte[] Hash(string code) => SHA256.HashData(Encoding.ASCII.GetBytes(code));

    private static string InAddress(string typed)
    {
        var at = typed.LastIndexOf(Path, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? typed : typed[(at + Path.Length)..].Split('/', '?', '#')[0];
    }

    private static char Forgive(char c) => c switch
    {
        '0' or 'O' or 'Q' => 'D',
        '1' or 'I' => 'L',
        'U' => 'V',
        'G' or '6' => 'C',
        'E' => 'F',
        '8' or 'B' => '3',
        'A' => '4',
        '2' or 'Z' => '7',
        _ => c,
    };
}
