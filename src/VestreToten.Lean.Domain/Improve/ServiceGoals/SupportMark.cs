using System.Buffers.Binary;
using System.Security.Cryptography;

namespace VestreToten.Lean.Domain.Improve.ServiceGoals;

/// <summary>
/// What a phone's random token is to one goal: the same phone gives the same mark to the same goal, and unlike marks to two
/// goals, so that the rows cannot be joined to what one phone wants.
/// </summary>
public static class SupportMark
{
    /// <summary>Bytes of a mark.</summary>
    public const int Length = 16;

    /// <summary>HMAC-SHA256 of the goal's number with the token as key, cut to <see cref="Length"/> bytes.</summary>
    /// <param name="token">The phone's token: random, at least 16 bytes.</param>
    /// <param name="goalId">The goal.</param>
    /// <exception cref="RuleViolationException"><c>service-goals.token</c>: too short to be one.</exception>
    public static byte[] Of(ReadOnlySpan<byte> token, int goalId)
    {
        if (token.Length < Length)
            throw new RuleViolationException("service-goals.token");
        Span<byte> goal = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(goal, goalId);
        return HMACSHA256.HashData(token, goal)[..Length];
    }
}
