using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Domain.Insight.Closing;

/// <summary>
/// Unanimity would tell everyone's colour, and one ball beside the others points at somebody. So a vase where nearly all
/// are alike is published as one and the same vase, whether all were alike or up to one voter's balls were not: two
/// balls fewer of the colour, one of each of the others. The total stays; docs/decisions/0017 says what it costs.
/// </summary>
internal static class Coarsening
{
    /// <summary>With fewer balls than this "nearly all" and "half" would look alike: they do not show by themselves.</summary>
    public const int MinBalls = 5;

    /// <summary>One goal's balls as they may leave the unit: of a vase with balls enough to be shown by itself.</summary>
    public static BallCount OfVase(BallCount balls) => Coarse(balls, balls.Total);

    /// <summary>
    /// The balls of several vases that only show together. Every colour counts one at least: if the sum had no red
    /// ball, none of its vases would have any.
    /// </summary>
    public static BallCount OfPool(BallCount balls, int ballots)
    {
        var coarse = Coarse(balls, ballots);
        var (green, pink, red) = (Math.Max(1, coarse.Green), Math.Max(1, coarse.Pink), Math.Max(1, coarse.Red));
        var borrowed = green + pink + red - coarse.Total;
        return Largest(coarse) switch
        {
            BallColour.Green => new BallCount(green - borrowed, pink, red),
            BallColour.Pink => new BallCount(green, pink - borrowed, red),
            _ => new BallCount(green, pink, red - borrowed),
        };
    }

    /// <summary>
    /// The colour of all but what one ballot could account for (a ball for each goal, two at least); null if none has it.
    /// The answer is the same for balls before and after they are coarsened, so it tells nothing more.
    /// </summary>
    public static BallColour? NearlyAll(BallCount balls, int ballots)
    {
        var largest = Largest(balls);
        var oneBallot = Math.Max(2, (balls.Total + ballots - 1) / ballots);
        return balls.Total - Of(balls, largest) <= oneBallot ? largest : null;
    }

    /// <summary>
    /// The colour of which every vase in a sum of published vases has nearly all, two balls of each excepted; null if
    /// there is none. A vase that is not coarsened has at least three such balls.
    /// </summary>
    /// <param name="balls">The sum.</param>
    /// <param name="vases">How many vases there are in it.</param>
    public static BallColour? NearlyAllOfEach(BallCount balls, int vases)
    {
        var largest = Largest(balls);
        return balls.Total - Of(balls, largest) <= 2 * vases ? largest : null;
    }

    private static BallCount Coarse(BallCount balls, int ballots) => NearlyAll(balls, ballots) switch
    {
        BallColour.Green => new BallCount(balls.Total - 2, 1, 1),
        BallColour.Pink => new BallCount(1, balls.Total - 2, 1),
        BallColour.Red => new BallCount(1, 1, balls.Total - 2),
        _ => balls,
    };

    private static BallColour Largest(BallCount balls) =>
        balls.Green >= balls.Pink && balls.Green >= balls.Red ? BallColour.Green
        : balls.Pink >= balls.Red ? BallColour.Pink : BallColour.Red;

    private static int Of(BallCount balls, BallColour colour) => colour switch
    {
        BallColour.Green => balls.Green,
        BallColour.Pink => balls.Pink,
        _ => balls.Red,
    };
}
