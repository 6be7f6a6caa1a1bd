using System.Buffers.Binary;
using System.Security.Cryptography;

namespace VestreToten.Lean.Domain.Boards.WellbeingGoals;

/// <summary>One phone's support of a proposed goal. How many there are is counted from the rows, never kept beside them.</summary>
public sealed class GoalSupport
{
    /// <summary>Bytes of a mark.</summary>
    public const int MarkLength = 16;

    private GoalSupport()
    {
    }

    public int GoalId { get; private set; }

    /// <summary>What the phone's secret is to this goal; see <see cref="MarkOf"/>.</summary>
    public byte[] Supporter { get; private set; } = [];

    /// <exception cref="RuleViolationException"><c>goals.not-proposed</c>; <c>goals.supporter</c>: not <see cref="MarkLength"/> bytes.</exception>
    public static GoalSupport Of(WellbeingGoal goal, byte[] supporter)
    {
        if (goal.State != GoalState.Proposed)
            throw new RuleViolationException("goals.not-proposed");
        if (supporter.Length != MarkLength)
            throw new RuleViolationException("goals.supporter");
        return new GoalSupport { GoalId = goal.Id, Supporter = [.. supporter] };
    }

    /// <summary>
    /// The same phone gives the same mark to the same goal, and unlike marks to two goals, so that the rows cannot be joined to what
    /// one phone wants. HMAC-SHA256 with the secret as key, cut to <see cref="MarkLength"/> bytes; a first byte keeps it apart from a
    /// service goal of the same number.
    /// </summary>
    /// <param name="secret">The phone's secret, at least as long as a mark.</param>
    /// <param name="goalId">The goal.</param>
    /// <exception cref="RuleViolationException"><c>goals.supporter</c>: too short to be a secret.</exception>
    public static byte[] MarkOf(ReadOnlySpan<byte> secret, int goalId)
    {
        if (secret.Length < MarkLength)
            throw new RuleViolationException("goals.supporter");
        Span<byte> goal = stackalloc byte[1 + sizeof(int)];
        goal[0] = (byte)'w';
        BinaryPrimitives.WriteInt32BigEndian(goal[1..], goalId);
        return HMACSHA256.HashData(secret, goal)[..MarkLength];
    }
}
