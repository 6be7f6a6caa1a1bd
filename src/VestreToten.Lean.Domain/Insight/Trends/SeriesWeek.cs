using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Domain.Insight.Trends;

/// <summary>One week of a series, as it goes into a run chart.</summary>
/// <param name="Week">The week.</param>
/// <param name="Wording">The number of the wording that was judged: where it changes, a new baseline begins.</param>
/// <param name="Colours">The balls; null where the week is missing or its colours may not be shown.</param>
/// <param name="Voters">How many people the balls came from. Several balls from one person weigh no more than one.</param>
public readonly record struct SeriesWeek(IsoWeek Week, int Wording, BallCount? Colours, int Voters)
{
    /// <summary>One goal's week: a ball from every voter.</summary>
    public static SeriesWeek OfGoal(IsoWeek week, int wording, BallCount? colours) =>
        new(week, wording, colours, colours?.Total ?? 0);
}
