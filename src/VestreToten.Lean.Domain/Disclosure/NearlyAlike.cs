using VestreToten.Lean.Domain.Voting;

namespace VestreToten.Lean.Domain.Disclosure;

/// <summary>Tells whether a published vase is to be told in a word, because its numbers are coarsened.</summary>
public static class NearlyAlike
{
    /// <summary>The colour that nearly all balls of a published vase have, for "nesten alle grønne"; null where none has it.</summary>
    /// <param name="published">The balls, as published.</param>
    /// <param name="ballots">The ballots they came from.</param>
    public static BallColour? In(BallCount published, int ballots) =>
        ballots > 0 && published.Total > 0 ? Coarsening.NearlyAll(published, ballots) : null;
}
