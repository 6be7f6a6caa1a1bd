namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>
/// The result of one goal in one week (resultat): all that is left after a round. Below the threshold the colours are
/// not kept at all, only how many ballots there were.
/// </summary>
public sealed class Tally
{
    private Tally()
    {
    }

    public int BoardId { get; private set; }

    public IsoWeek Week { get; private set; }

    /// <summary>The goal that was judged.</summary>
    public int GoalId { get; private set; }

    /// <summary>The number of the wording that was judged.</summary>
    public int Wording { get; private set; }

    /// <summary>The goal's place on the shelf that week.</summary>
    public int Position { get; private set; }

    public int Ballots { get; private set; }

    /// <summary>Good; null below the threshold.</summary>
    public int? Green { get; private set; }

    /// <summary>Middling; null below the threshold.</summary>
    public int? Pink { get; private set; }

    /// <summary>Bad; null below the threshold.</summary>
    public int? Red { get; private set; }

    /// <summary>The colours, where there were ballots enough to show them.</summary>
    public BallCount? Colours => BallCount.Of(Green, Pink, Red);

    /// <summary>One goal of a round whose colours nobody is to see: only how many ballots there were.</summary>
    public static Tally WithoutColours(int boardId, IsoWeek week, RoundGoal goal, int ballots) => new()
    {
        BoardId = boardId, Week = week, GoalId = goal.GoalId, Wording = goal.Wording, Position = goal.Position, Ballots = ballots,
    };

    public static Tally Of(int boardId, IsoWeek week, RoundGoal goal, BallCount balls, int threshold)
    {
        var tally = WithoutColours(boardId, week, goal, balls.Total);
        if (balls.Total >= threshold)
            (tally.Green, tally.Pink, tally.Red) = (balls.Green, balls.Pink, balls.Red);
        return tally;
    }
}
