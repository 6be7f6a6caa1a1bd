using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Domain.Insight.Closing;

/// <summary>What one closed week says of one wellbeing goal: written once, with the unit's <see cref="ClosedWeek"/>.</summary>
public sealed class ClosedGoalWeek
{
    private ClosedGoalWeek()
    {
    }

    /// <summary>The unit whose board the goal stands on.</summary>
    public int UnitId { get; private set; }

    public int GoalId { get; private set; }

    public IsoWeek Week { get; private set; }

    /// <summary>The number of the wording that was judged.</summary>
    public int Wording { get; private set; }

    /// <summary>The goal's place on the shelf that week.</summary>
    public int Position { get; private set; }

    public int Ballots { get; private set; }

    /// <summary>Good, as published; null where hidden.</summary>
    public int? Green { get; private set; }

    /// <summary>Middling, as published; null where hidden.</summary>
    public int? Pink { get; private set; }

    /// <summary>Bad, as published; null where hidden.</summary>
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

    /// <summary>The ordinary variation as it was known that week; null while there are too few weeks.</summary>
    public Band? Band => BandLow is { } low && BandMid is { } mid && BandHigh is { } high ? new Band(low, mid, high, BandIsTrial) : null;

    /// <summary>The colours; null where hidden.</summary>
    public BallCount? Colours => BallCount.Of(Green, Pink, Red);

    /// <summary>The colour that nearly all balls have: then say so, and no number. Null otherwise.</summary>
    public BallColour? NearlyAll => Colours is { } colours ? Coarsening.NearlyAllOfEach(colours, vases: 1) : null;

    /// <summary>What is published of a goal in a week, to be stored.</summary>
    /// <param name="goal">What the gate let out.</param>
    /// <param name="mark">What the goal's series says that week.</param>
    public static ClosedGoalWeek Of(PublishedGoal goal, SeriesMark mark) => new()
    {
        UnitId = goal.UnitId, GoalId = goal.GoalId, Week = goal.Week, Wording = goal.Wording, Position = goal.Position,
        Ballots = goal.Ballots, Green = goal.Colours?.Green, Pink = goal.Colours?.Pink, Red = goal.Colours?.Red,
        BandLow = mark.Band?.Low, BandMid = mark.Band?.Mid, BandHigh = mark.Band?.High, BandIsTrial = mark.Band?.IsTrial ?? false,
        Ongoing = mark.Ongoing, ChangeBegan = mark.Began,
    };
}
