using System.Buffers.Binary;
using System.Security.Cryptography;

namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>
/// Seals ballots with AES-256-GCM (NIST SP 800-38D), each under a fresh random nonce, bound to its round and its tag: a
/// row moved to another phone's or another round's place does not open. For one thread at a time.
/// </summary>
public sealed class BallotSeal : IDisposable
{
    /// <summary>The length of a sealed ballot, in bytes: nonce, ballot, authentication tag.</summary>
    public const int Length = NonceLength + Ballot.Length + CheckLength;

    private const int NonceLength = 12;
    private const int CheckLength = 16;

    private readonly AesGcm _aes;
    private readonly int _roundId;

    // Fresh random nonces, fetched many at a time: asking for twelve bytes costs as much as asking for hundreds.
    private readonly byte[] _nonces = new byte[64 * NonceLength];
    private int _used = 64 * NonceLength;

    internal BallotSeal(ReadOnlySpan<byte> key, int roundId) => (_aes, _roundId) = (new AesGcm(key, CheckLength), roundId);

    public byte[] Close(Ballot ballot, ReadOnlySpan<byte> tag)
    {
        Span<byte> bound = stackalloc byte[sizeof(int) + RoundKeys.TagLength];
        Span<byte> open = stackalloc byte[Ballot.Length];
        Bind(tag, bound);
        ballot.Write(open);
        var sealedBallot = new byte[Length];
        var nonce = sealedBallot.AsSpan(0, NonceLength);
        FreshNonce(nonce);
        _aes.Encrypt(nonce, open, sealedBallot.AsSpan(NonceLength, Ballot.Length), sealedBallot.AsSpan(NonceLength + Ballot.Length), bound);
        open.Clear();
        return sealedBallot;
    }

    /// <summary>Opens a sealed ballot.</summary>
    /// <exception cref="CryptographicException">It was not sealed here, or not for this tag.</exception>
    public Ballot Open(ReadOnlySpan<byte> sealedBallot, ReadOnlySpan<byte> tag)
    {
        if (sealedBallot.Length != Length)
            throw new CryptographicException("Not the length of a sealed ballot.");
        Span<byte> bound = stackalloc byte[sizeof(int) + RoundKeys.TagLength];
        Span<byte> open = stackalloc byte[Ballot.Length];
        Bind(tag, bound);
        _aes.Decrypt(
            sealedBallot[..NonceLength], sealedBallot.Slice(NonceLength, Ballot.Length),
            sealedBallot[(NonceLength + Ballot.Length)..], open, bound);
        var ballot = Ballot.Read(open);
        open.Clear();
        return ballot;
    }

    /// <summary>Opens a sealed ballot; null where it was not sealed here, or not for this tag.</summary>
    public Ballot? TryOpen(ReadOnlySpan<byte> sealedBallot, ReadOnlySpan<byte> tag)
    {
        try
        {
            return Open(sealedBallot, tag);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Drops the key.</summary>
    public void Dispose() => _aes.Dispose();

    private void FreshNonce(Span<byte> nonce)
    {
        if (_used == _nonces.Length)
        {
            RandomNumberGenerator.Fill(_nonces);
            _used = 0;
        }

        _nonces.AsSpan(_used, NonceLength).CopyTo(nonce);
        _used += NonceLength;
    }

    private void Bind(ReadOnlySpan<byte> tag, Span<byte> bound)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bound, _roundId);
        tag.CopyTo(bound[sizeof(int)..]);
    }
}
