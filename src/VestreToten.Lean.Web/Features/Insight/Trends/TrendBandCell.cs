using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>A fixed period of four weeks or thirteen.</summary>
/// <param name="Period">Which.</param>
/// <param name="Colours">The sum of its shown weeks; null is hidden.</param>
/// <param name="ColouredBallots">The ballots the colours came from.</param>
/// <param name="Ballots">All ballots.</param>
/// <param name="Headcount">How many could have voted, summed over the weeks.</param>
/// <param name="ShownWeeks">How many weeks are in the colours.</param>
/// <param name="Boards">How many boards are in the colours in at least one week; 1 or 0 for a unit's own board.</param>
/// <param name="NearlyAll">The colour that nearly all have: then say so, and no number.</param>
public sealed record TrendBandCell(
    Period Period,
    BallCount? Colours,
    int ColouredBallots,
    int Ballots,
    int Headcount,
    int ShownWeeks,
    int Boards,
    BallColour? NearlyAll)
{
    /// <summary>How the balls are divided; null is hidden.</summary>
    public Shares? Shares => Colours is { } colours ? Domain.Insight.Trends.Shares.Of(colours) : null;

    /// <summary>Why there are no colours; null where there are.</summary>
    public HiddenReason? Hidden => HiddenReasons.Of(Colours, Ballots);
}
