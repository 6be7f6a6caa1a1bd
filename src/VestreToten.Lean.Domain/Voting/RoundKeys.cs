using System.Security.Cryptography;
using System.Text;

namespace VestreToten.Lean.Domain.Voting;

/// <summary>
/// The keys of one open round, derived by HKDF-SHA256 (RFC 5869) from two halves of 32 bytes: one from the key file, one
/// from the round's row. Neither half alone is worth anything. The keys lie in pinned memory, which the garbage collector
/// never copies, and are zeroed when the round is closed.
/// </summary>
public sealed class RoundKeys : IDisposable
{
    /// <summary>The length of each half, in bytes.</summary>
    public const int HalfLength = 32;

    /// <summary>The length of a tag, in bytes.</summary>
    public const int TagLength = 16;

    private readonly byte[] _tagKey = Pinned();
    private readonly byte[] _sealKey = Pinned();
    private readonly byte[] _formKey = Pinned();

    /// <summary>Derives the keys of a round.</summary>
    /// <exception cref="RuleViolation"><c>rounds.key-length</c>.</exception>
    public RoundKeys(ReadOnlySpan<byte> fileHalf, ReadOnlySpan<byte> databaseHalf)
    {
        if (fileHalf.Length != HalfLength || databaseHalf.Length != HalfLength)
            throw new RuleViolation("rounds.key-length");
        var both = GC.AllocateArray<byte>(2 * HalfLength, pinned: true);
        fileHalf.CopyTo(both);
        databaseHalf.CopyTo(both.AsSpan(HalfLength));
        Span<byte> code = stackalloc byte[8];
        Derive(both, "tag", _tagKey);
        Derive(both, "seal", _sealKey);
        Derive(both, "form", _formKey);
        Derive(both, "join-code", code);
        Code = JoinCode.From(code);
        CryptographicOperations.ZeroMemory(both);
    }

    /// <summary>The round's join code: it can be shown again after a restart, though only its hash is stored.</summary>
    public string Code { get; }

    /// <summary>The row's key for a phone's token: HMAC-SHA256, cut to <see cref="TagLength"/> bytes.</summary>
    public byte[] Tag(ReadOnlySpan<byte> token)
    {
        Span<byte> whole = stackalloc byte[32];
        HMACSHA256.HashData(_tagKey, token, whole);
        return whole[..TagLength].ToArray();
    }

    /// <summary>
    /// What binds a form to the phone and the round it was made for: HMAC-SHA256 of token and number, 16 bytes.
    /// </summary>
    public void FormTag(ReadOnlySpan<byte> token, uint sequence, Span<byte> destination)
    {
        Span<byte> whole = stackalloc byte[32];
        Span<byte> text = stackalloc byte[token.Length + 4];
        token.CopyTo(text);
        BitConverter.TryWriteBytes(text[token.Length..], sequence);
        HMACSHA256.HashData(_formKey, text, whole);
        whole[..16].CopyTo(destination);
    }

    /// <summary>A seal for one thread's use.</summary>
    public BallotSeal Seal(int roundId) => new(_sealKey, roundId);

    /// <summary>Zeroes the keys.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_tagKey);
        CryptographicOperations.ZeroMemory(_sealKey);
        CryptographicOperations.ZeroMemory(_formKey);
    }

    private static byte[] Pinned() => GC.AllocateArray<byte>(32, pinned: true);

    private static void Derive(ReadOnlySpan<byte> both, string purpose, Span<byte> key) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, both, key, salt: [], info: Encoding.ASCII.GetBytes("forbedringstavle/round/" + purpose));
}
