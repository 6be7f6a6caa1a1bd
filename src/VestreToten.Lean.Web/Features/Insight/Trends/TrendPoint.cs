using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>One closed week of a chart, of a unit's board or of one goal.</summary>
/// <param name="Week">The week.</param>
/// <param name="Series">The number of the wording or of the board's set of goals: the line breaks where it changes.</param>
/// <param name="Colours">As published; null is hidden.</param>
/// <param name="Ballots">How many voted.</param>
/// <param name="Headcount">How many could have.</param>
/// <param name="Band">The ordinary variation; null while there are too few weeks.</param>
/// <param name="Ongoing">A possible change that lasts this week.</param>
/// <param name="ChangeBegan">The week it likely began.</param>
public sealed record TrendPoint(
    IsoWeek Week,
    int Series,
    BallCount? Colours,
    int Ballots,
    int Headcount,
    Band? Band,
    TrendDirection? Ongoing,
    IsoWeek? ChangeBegan)
{
    /// <summary>How the balls are divided; null is hidden.</summary>
    public Shares? Shares => Colours is { } colours ? Domain.Insight.Trends.Shares.Of(colours) : null;

    /// <summary>Why there are no colours; null where there are.</summary>
    public HiddenReason? Hidden => HiddenReasons.Of(Colours, Ballots);

    /// <summary>The colour that nearly all have: then say so, and no number.</summary>
    public BallColour? NearlyAll => Colours is null || Ballots == 0
        ? null
        : PublishedCell.OfStoredBoard(unitId: 0, Week, Colours, Ballots, Headcount).NearlyAll;
}
