namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>How a round's balls lie beside those of the round before.</summary>
public enum SinceLast
{
    /// <summary>As then, or so near that a ball or two makes the difference.</summary>
    Alike = 1,

    MoreGreen = 2,

    FewerGreen = 3,
}

/// <summary>Compares the balls of two rounds over the same goals, however many voted in each.</summary>
public static class RoundComparison
{
    /// <summary>How many green balls more or less there must be to say so.</summary>
    private const int Balls = 2;

    /// <param name="goals">Each goal's balls now and in the round before; both are to be seen.</param>
    /// <returns>Null where there is nothing to compare.</returns>
    public static SinceLast? Of(IReadOnlyCollection<(BallCount Now, BallCount Before)> goals)
    {
        var (now, nowGreen) = (goals.Sum(g => g.Now.Total), goals.Sum(g => g.Now.Green));
        var (before, beforeGreen) = (goals.Sum(g => g.Before.Total), goals.Sum(g => g.Before.Green));
        if (now == 0 || before == 0)
            return null;
        // As many green as then would be beforeGreen / before of now: all of it times before, so that nothing is rounded.
        var more = (nowGreen * before) - (beforeGreen * now);
        return Math.Abs(more) < Balls * before ? SinceLast.Alike : more > 0 ? SinceLast.MoreGreen : SinceLast.FewerGreen;
    }
}
