using System.Buffers.Binary;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>
/// One phone's balls, one for each goal of a round, with the number of the form they were chosen on (stemme).
/// Nothing else: no time, no user, no address, no device.
/// </summary>
public sealed record Ballot
{
    /// <summary>The length of every ballot, in bytes: five balls, however many goals, and the number.</summary>
    public const int Length = WellbeingGoal.MaxActive + sizeof(uint);

    /// <summary>The bits of a claim: what five colours leave free.</summary>
    public const int ClaimBits = WellbeingGoal.MaxActive * FreeBits;

    private const int ColourBits = 2;
    private const int FreeBits = 8 - ColourBits;

    private readonly BallColour[] _balls;

    /// <summary>A ballot.</summary>
    /// <param name="balls">One ball for each goal, in the goals' order.</param>
    /// <param name="sequence">The form's number: of two ballots from one phone the higher counts.</param>
    /// <param name="claim">Which phone has used the slip that the ballot is of; 0 where it is of none.</param>
    /// <exception cref="RuleViolationException"><c>ballots.balls</c>: no ball, too many, or no such colour; <c>ballots.claim</c>.</exception>
    public Ballot(IReadOnlyCollection<BallColour> balls, uint sequence, uint claim = 0)
    {
        if (claim >> ClaimBits != 0)
            throw new RuleViolationException("ballots.claim");
        if (balls.Count is 0 or > WellbeingGoal.MaxActive || balls.Any(b => b is < BallColour.Green or > BallColour.Red))
            throw new RuleViolationException("ballots.balls");
        _balls = [.. balls];
        (Sequence, Claim) = (sequence, claim);
    }

    /// <summary>One ball for each goal, in the goals' order.</summary>
    public IReadOnlyList<BallColour> Balls => _balls;

    public uint Sequence { get; }

    /// <summary>
    /// Which phone has used the slip that the ballot is of, in <see cref="ClaimBits"/> bits that mean nothing without the round's key.
    /// It is sealed with the balls, and so the only sign that a slip has been used goes when they go.
    /// </summary>
    public uint Claim { get; }

    /// <summary>
    /// Whether this ballot replaces one that came before it from the same phone. A later form wins over an earlier one
    /// in whatever order they arrive; the same form sent again counts as it was sent last.
    /// </summary>
    public bool Replaces(Ballot earlier) => Sequence >= earlier.Sequence;

    /// <summary>Writes the ballot, <see cref="Length"/> bytes.</summary>
    public void Write(Span<byte> destination)
    {
        destination[..Length].Clear();
        for (var i = 0; i < _balls.Length; i++)
            destination[i] = (byte)_balls[i];
        for (var i = 0; i < WellbeingGoal.MaxActive; i++)
            destination[i] |= (byte)((Claim >> (i * FreeBits) & ((1 << FreeBits) - 1)) << ColourBits);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[WellbeingGoal.MaxActive..], Sequence);
    }

    public static Ballot Read(ReadOnlySpan<byte> source)
    {
        var balls = new List<BallColour>(WellbeingGoal.MaxActive);
        var claim = 0u;
        for (var i = 0; i < WellbeingGoal.MaxActive; i++)
        {
            claim |= (uint)(source[i] >> ColourBits) << (i * FreeBits);
            if ((source[i] & ((1 << ColourBits) - 1)) is var colour && colour != 0)
                balls.Add((BallColour)colour);
        }

        return new Ballot(balls, BinaryPrimitives.ReadUInt32LittleEndian(source[WellbeingGoal.MaxActive..]), claim);
    }
}
