using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Domain.Insight.Closing;

/// <summary>One goal's vase in one week as managers see it: it holds nothing that has to be kept back.</summary>
/// <param name="UnitId">The unit whose board it is.</param>
/// <param name="Week">The week.</param>
/// <param name="GoalId">The goal.</param>
/// <param name="Wording">The number of the wording that was judged.</param>
/// <param name="Position">Its place on the shelf that week.</param>
/// <param name="Ballots">How many voted.</param>
/// <param name="Colours">The balls; null where hidden. Coarsened where nearly all are alike.</param>
public sealed record PublishedGoal(
    int UnitId, IsoWeek Week, int GoalId, int Wording, int Position, int Ballots, BallCount? Colours);
