namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>How many balls of each colour lie in one vase.</summary>
/// <param name="Green">Good.</param>
/// <param name="Pink">Middling.</param>
/// <param name="Red">Bad.</param>
public readonly record struct BallCount(int Green, int Pink, int Red)
{
    public int Total => Green + Pink + Red;

    /// <summary>A vase as it is stored, a column for each colour; null where the colours are not there.</summary>
    public static BallCount? Of(int? green, int? pink, int? red) =>
        green is { } g && pink is { } p && red is { } r ? new BallCount(g, p, r) : null;

    /// <summary>Two vases poured together.</summary>
    public static BallCount operator +(BallCount one, BallCount other) =>
        new(one.Green + other.Green, one.Pink + other.Pink, one.Red + other.Red);

    /// <summary>The vase with one ball more.</summary>
    public BallCount With(BallColour colour) => colour switch
    {
        BallColour.Green => this with { Green = Green + 1 },
        BallColour.Pink => this with { Pink = Pink + 1 },
        _ => this with { Red = Red + 1 },
    };
}
