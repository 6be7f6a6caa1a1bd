using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Tests.Domain.Insight.Trends;

/// <summary>One week of a run chart, with all that a screen shows of it.</summary>
/// <param name="Week">The week.</param>
/// <param name="Wording">The wording that was judged; a gap has the one before it.</param>
/// <param name="Shares">How the balls were divided; null is a gap.</param>
/// <param name="GreenInterval">Where the share of green probably lies, 95 %; null is a gap.</param>
/// <param name="Voters">How many people the balls came from; 0 in a gap.</param>
/// <param name="Band">The wording's ordinary variation; null while there are too few weeks.</param>
/// <param name="Signal">The change that is first told this week, if any.</param>
/// <param name="Ongoing">The direction of a change that was told this week or earlier, while it lasts.</param>
internal sealed record ChartWeek(
    IsoWeek Week,
    int Wording,
    Shares? Shares,
    Interval? GreenInterval,
    int Voters,
    Band? Band,
    Signal? Signal,
    TrendDirection? Ongoing)
{
    /// <summary>The score 0–1; null is a gap.</summary>
    public double? Score => Shares?.Score;
}
