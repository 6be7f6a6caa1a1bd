using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace VestreToten.Lean.Domain.Boards.Voting;

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
    public const int TagLength = PinnedBytes.Length;

    private readonly byte[] _tagKey = Pinned();
    private readonly byte[] _sealKey = Pinned();

    // Keyed once and used again: setting a hash up costs as much as the hash itself. Each is in one caller's hands at a time.
    private readonly ConcurrentBag<IncrementalHash> _hashes = [];
    private volatile bool _isDisposed;

    /// <summary>Derives the keys of a round.</summary>
    /// <exception cref="RuleViolationException"><c>rounds.key-length</c>.</exception>
    public RoundKeys(ReadOnlySpan<byte> fileHalf, ReadOnlySpan<byte> databaseHalf)
    {
        if (fileHalf.Length != HalfLength || databaseHalf.Length != HalfLength)
            throw new RuleViolationException("rounds.key-length");
        var both = GC.AllocateArray<byte>(2 * HalfLength, pinned: true);
        fileHalf.CopyTo(both);
        databaseHalf.CopyTo(both.AsSpan(HalfLength));
        Span<byte> code = stackalloc byte[8];
        Derive(both, "tag", _tagKey);
        Derive(both, "seal", _sealKey);
        Derive(both, "join-code", code);
        Code = JoinCode.From(code);
        CryptographicOperations.ZeroMemory(both);
    }

    /// <summary>The round's join code: it can be shown again after a restart, though only its hash is stored.</summary>
    public string Code { get; }

    /// <summary>
    /// What a phone's token is to this round: HMAC-SHA256, whose first half is the row's tag and whose second half binds
    /// the phone's forms to it. Neither half tells anything of the other, nor of the token.
    /// </summary>
    public TokenMarks Marks(ReadOnlySpan<byte> token)
    {
        Span<byte> whole = stackalloc byte[2 * TagLength];
        var hash = _hashes.TryTake(out var resting) ? resting : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _tagKey);
        hash.AppendData(token);
        hash.GetHashAndReset(whole);
        _hashes.Add(hash);
        if (_isDisposed)
            DropHashes();
        var marks = new TokenMarks(PinnedBytes.Rent(), PinnedBytes.Rent());
        whole[..TagLength].CopyTo(marks.Tag);
        whole[TagLength..].CopyTo(marks.Binding);
        CryptographicOperations.ZeroMemory(whole);
        return marks;
    }

    /// <summary>A seal for one thread's use.</summary>
    /// <exception cref="ObjectDisposedException">The keys are zeroed: whatever they sealed, anybody could open.</exception>
    public BallotSeal Seal(int roundId)
    {
        var seal = new BallotSeal(_sealKey, roundId);
        // Asked when the key has been taken: it may be zeroed at this very moment.
        if (!_isDisposed)
            return seal;
        seal.Dispose();
        throw new ObjectDisposedException(nameof(RoundKeys));
    }

    /// <summary>Zeroes the keys.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        DropHashes();
        CryptographicOperations.ZeroMemory(_tagKey);
        CryptographicOperations.ZeroMemory(_sealKey);
    }

    private void DropHashes()
    {
        while (_hashes.TryTake(out var hash))
            hash.Dispose();
    }

    private static byte[] Pinned() => GC.AllocateArray<byte>(32, pinned: true);

    private static void Derive(ReadOnlySpan<byte> both, string purpose, Span<byte> key) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, both, key, salt: [], info: Encoding.ASCII.GetBytes("forbedringstavle/round/" + purpose));
}
