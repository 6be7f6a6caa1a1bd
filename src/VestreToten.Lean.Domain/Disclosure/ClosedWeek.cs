using VestreToten.Lean.Domain.Trends;
using VestreToten.Lean.Domain.Voting;

namespace VestreToten.Lean.Domain.Disclosure;

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

    /// <summary>The unit.</summary>
    public int UnitId { get; private set; }

    /// <summary>The week.</summary>
    public IsoWeek Week { get; private set; }

    /// <summary>The unit above, as it was that week; null at the root.</summary>
    public int? ParentId { get; private set; }

    /// <summary>The number of the board's series: one higher whenever its goals or their wordings are others than before.</summary>
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

    /// <summary>The board's own colours, all goals together; null where hidden.</summary>
    public BallCount? Colours => Green is { } g && Pink is { } p && Red is { } r ? new BallCount(g, p, r) : null;

    /// <summary>The subtree's colours; null where hidden.</summary>
    public BallCount? SubtreeColours => SubtreeGreen is { } g && SubtreePink is { } p && SubtreeRed is { } r ? new BallCount(g, p, r) : null;
}
