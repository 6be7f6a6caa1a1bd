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

    private readonly BallColour[] _balls;

    /// <summary>A ballot.</summary>
    /// <param name="balls">One ball for each goal, in the goals' order.</param>
    /// <param name="sequence">The form's number: of two ballots from one phone the higher counts.</param>
    /// <exception cref="RuleViolationException"><c>ballots.balls</c>: no ball, too many, or no such colour.</exception>
    public Ballot(IReadOnlyCollection<BallColour> balls, uint sequence)
    {
        if (balls.Count is 0 or > WellbeingGoal.MaxActive || balls.Any(b => b is < BallColour.Green or > BallColour.Red))
            throw new RuleViolationException("ballots.balls");
        _balls = [.. balls];
        Sequence = sequence;
    }

    /// <summary>One ball for each goal, in the goals' order.</summary>
    public IReadOnlyList<BallColour> Balls => _balls;

    public uint Sequence { get; }

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
        BinaryPrimitives.WriteUInt32LittleEndian(destination[WellbeingGoal.MaxActive..], Sequence);
    }

    public static Ballot Read(ReadOnlySpan<byte> source)
    {
        var balls = new List<BallColour>(WellbeingGoal.MaxActive);
        for (var i = 0; i < WellbeingGoal.MaxActive && source[i] != 0; i++)
            balls.Add((BallColour)source[i]);
        return new Ballot(balls, BinaryPrimitives.ReadUInt32LittleEndian(source[WellbeingGoal.MaxActive..]));
    }
}
