using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Domain.Insight.Trends;

/// <summary>How the balls of a vase are divided, as shares 0–1 that add up to 1.</summary>
/// <param name="Green">Good.</param>
/// <param name="Pink">Middling.</param>
/// <param name="Red">Bad.</param>
public readonly record struct Shares(double Green, double Pink, double Red)
{
    /// <summary>
    /// The score 0–1: a green ball counts 1, a pink one ½, a red one 0. It is the mean of the two ways to cut the scale
    /// in two, "green" and "not red", so it needs no other opinion of distances than that green–pink equals pink–red.
    /// Docs/decisions/0019 says why.
    /// </summary>
    public double Score => Green + (Pink / 2);

    /// <summary>The shares of a vase; null where it is empty.</summary>
    public static Shares? Of(BallCount balls) => balls.Total == 0
        ? null
        : new Shares((double)balls.Green / balls.Total, (double)balls.Pink / balls.Total, (double)balls.Red / balls.Total);
}
