using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>
/// Sixteen bytes that the garbage collector never moves, and so never leaves a copy of: for what must be gone when it is
/// overwritten. They are lent again and again, for to allocate pinned memory is slow.
/// </summary>
public static class PinnedBytes
{
    /// <summary>How many bytes each has.</summary>
    public const int Length = 16;

    private static readonly ConcurrentBag<byte[]> Resting = [];

    /// <summary>Some that nobody uses, all zero.</summary>
    public static byte[] Rent() => Resting.TryTake(out var bytes) ? bytes : GC.AllocateArray<byte>(Length, pinned: true);

    /// <summary>Overwrites what was rented, and lends it to others: whoever gives it back must not look at it again.</summary>
    public static void Return(byte[] bytes)
    {
        CryptographicOperations.ZeroMemory(bytes);
        Resting.Add(bytes);
    }
}
