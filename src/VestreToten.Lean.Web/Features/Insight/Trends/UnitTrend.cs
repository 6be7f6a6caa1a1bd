using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>The page <c>/trender/{unit}</c>.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Span">How many weeks.</param>
/// <param name="First">The first week of the page.</param>
/// <param name="Last">The newest closed week.</param>
/// <param name="Row">The unit's own figures, as in the overview.</param>
/// <param name="Goals">The wellbeing goals that were judged in the span: those on the shelf now first, by place.</param>
/// <param name="Bands">Every closed four-week band of the span, the board's own, oldest first.</param>
/// <param name="Quarters">Every closed quarter of the span, the board's own, oldest first.</param>
/// <param name="Subtree">Every closed four-week band of the unit with all below it; empty where none is below.</param>
/// <param name="OldestWeek">The oldest closed week that the unit has; null while there is none.</param>
/// <param name="MovedFrom">The name of the unit above it before <see cref="TrendRow.MovedIn"/>; null where it has not moved, or stood at the top.</param>
/// <param name="GainYear">The calendar year whose gains are summed: this one, as on the board.</param>
public sealed record UnitTrend(
    TrendUnit Unit,
    TrendSpan Span,
    IsoWeek First,
    IsoWeek Last,
    TrendRow Row,
    IReadOnlyList<GoalTrend> Goals,
    IReadOnlyList<TrendBandCell> Bands,
    IReadOnlyList<TrendBandCell> Quarters,
    IReadOnlyList<TrendBandCell> Subtree,
    IsoWeek? OldestWeek,
    string? MovedFrom,
    int GainYear);

/// <summary>One wellbeing goal's weeks.</summary>
/// <param name="GoalId">The goal.</param>
/// <param name="Position">Its place on the shelf in the newest of the weeks.</param>
/// <param name="IsActive">Whether it is on the shelf now.</param>
/// <param name="Wordings">The wordings that were judged in the span, oldest first, with the week each was first judged.</param>
/// <param name="Points">Its closed weeks, oldest first; <see cref="TrendPoint.Series"/> is the wording's number.</param>
/// <param name="Change">A possible change that lasts in the newest shown week.</param>
public sealed record GoalTrend(
    int GoalId,
    int Position,
    bool IsActive,
    IReadOnlyList<GoalTrendWording> Wordings,
    IReadOnlyList<TrendPoint> Points,
    Signal? Change);

/// <summary>A wording, and the first week of the span in which it was judged.</summary>
/// <param name="Number">The wording's number.</param>
/// <param name="Text">What it says.</param>
/// <param name="From">The first week of the span in which it was judged.</param>
public sealed record GoalTrendWording(int Number, string Text, IsoWeek From);
