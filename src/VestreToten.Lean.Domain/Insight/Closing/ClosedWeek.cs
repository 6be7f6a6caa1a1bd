using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Domain.Insight.Closing;

/// <summary>
/// What one closed week says of one unit, written once when the week closes and never again: all that managers, exports
/// and the press may see. It holds nothing that has to be kept back, and it is how the tree was then: a unit that has
/// moved since keeps its earlier weeks below the unit that it belonged to.
/// </summary>
public sealed class ClosedWeek
{
    private ClosedWeek()
    {
    }

    public int UnitId { get; private set; }

    public IsoWeek Week { get; private set; }

    /// <summary>The unit above, as it was that week; null at the root.</summary>
    public int? ParentId { get; private set; }

    /// <summary>
    /// The number of the board's series, from 1: one higher whenever its goals or their wordings are others than before.
    /// 0 where the board counted nothing that week, so that the week is a gap.
    /// </summary>
    public int Series { get; private set; }

    /// <summary>How many voted at the unit's own board.</summary>
    public int Ballots { get; private set; }

    /// <summary>How many could have voted at the unit's own board.</summary>
    public int Headcount { get; private set; }

    /// <summary>Good, all goals together, as published; null where hidden.</summary>
    public int? Green { get; private set; }

    /// <summary>Middling, all goals together, as published; null where hidden.</summary>
    public int? Pink { get; private set; }

    /// <summary>Bad, all goals together, as published; null where hidden.</summary>
    public int? Red { get; private set; }

    /// <summary>The lower limit of the ordinary variation, score 0–1; null while there are too few weeks.</summary>
    public double? BandLow { get; private set; }

    /// <summary>The middle of the ordinary variation, score 0–1.</summary>
    public double? BandMid { get; private set; }

    /// <summary>The upper limit of the ordinary variation, score 0–1.</summary>
    public double? BandHigh { get; private set; }

    /// <summary>Whether the band may still move.</summary>
    public bool BandIsTrial { get; private set; }

    /// <summary>A possible change that lasts this week, and its direction.</summary>
    public TrendDirection? Ongoing { get; private set; }

    /// <summary>The week the possible change likely began; null where none lasts.</summary>
    public IsoWeek? ChangeBegan { get; private set; }

    /// <summary>How many voted at the boards of the unit and all below it.</summary>
    public int SubtreeBallots { get; private set; }

    /// <summary>How many could have voted there.</summary>
    public int SubtreeHeadcount { get; private set; }

    /// <summary>How many boards of the subtree have their balls in its colours.</summary>
    public int SubtreeBoards { get; private set; }

    /// <summary>The ballots that the subtree's colours came from.</summary>
    public int SubtreeColouredBallots { get; private set; }

    /// <summary>Good in the subtree, as published; null where hidden.</summary>
    public int? SubtreeGreen { get; private set; }

    /// <summary>Middling in the subtree, as published; null where hidden.</summary>
    public int? SubtreePink { get; private set; }

    /// <summary>Bad in the subtree, as published; null where hidden.</summary>
    public int? SubtreeRed { get; private set; }

    /// <summary>Whether the unit's own board counted a round that week.</summary>
    public bool HasCount => Series > 0;

    /// <summary>The ordinary variation as it was known that week; null while there are too few weeks.</summary>
    public Band? Band => BandLow is { } low && BandMid is { } mid && BandHigh is { } high ? new Band(low, mid, high, BandIsTrial) : null;

    /// <summary>The board's own colours, all goals together; null where hidden.</summary>
    public BallCount? Colours => BallCount.Of(Green, Pink, Red);

    /// <summary>The subtree's colours; null where hidden.</summary>
    public BallCount? SubtreeColours => BallCount.Of(SubtreeGreen, SubtreePink, SubtreeRed);

    /// <summary>What is published of a unit in a week, to be stored.</summary>
    /// <param name="subtree">The unit with all below it.</param>
    /// <param name="board">Its own board; null where it counted nothing.</param>
    /// <param name="parentId">The unit above; null at the root.</param>
    /// <param name="series">The number of the board's series, from 1; 0 where there is no board's cell.</param>
    /// <param name="mark">What the board's series says that week.</param>
    /// <exception cref="RuleViolationException"><c>disclosure.cells</c>: not one week's cells of one unit, or no series for a count.</exception>
    public static ClosedWeek Of(PublishedCell subtree, PublishedCell? board, int? parentId, int series, SeriesMark mark)
    {
        var isWeek = subtree is { Scope: CellScope.Subtree, Period.Kind: PeriodKind.Week };
        var belongs = board is null
            ? series == 0
            : series > 0 && (board.Scope, board.UnitId, board.Period) == (CellScope.Board, subtree.UnitId, subtree.Period);
        if (!isWeek || !belongs)
            throw new RuleViolationException("disclosure.cells");
        return new ClosedWeek
        {
            UnitId = subtree.UnitId, Week = subtree.Period.First, ParentId = parentId, Series = series,
            Ballots = board?.Ballots ?? 0, Headcount = board?.Headcount ?? 0,
            Green = board?.Colours?.Green, Pink = board?.Colours?.Pink, Red = board?.Colours?.Red,
            BandLow = mark.Band?.Low, BandMid = mark.Band?.Mid, BandHigh = mark.Band?.High, BandIsTrial = mark.Band?.IsTrial ?? false,
            Ongoing = mark.Ongoing, ChangeBegan = mark.Began,
            SubtreeBallots = subtree.Ballots, SubtreeHeadcount = subtree.Headcount, SubtreeBoards = subtree.Boards.Count,
            SubtreeColouredBallots = subtree.ColouredBallots,
            SubtreeGreen = subtree.Colours?.Green, SubtreePink = subtree.Colours?.Pink, SubtreeRed = subtree.Colours?.Red,
        };
    }
}
