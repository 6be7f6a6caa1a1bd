using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Domain.Insight.Closing;

/// <summary>What one unit's own board counted in one week. Never leaves the unit as it is.</summary>
/// <param name="UnitId">The unit whose board it is; units below it have counts of their own.</param>
/// <param name="Week">The week.</param>
/// <param name="Ballots">How many voted; no secret.</param>
/// <param name="Headcount">How many could have voted; no secret.</param>
/// <param name="Goals">The goals that were judged. A ballot has a ball for each, so how many balls a vase has is no secret.</param>
public sealed record WeeklyCount(int UnitId, IsoWeek Week, int Ballots, int Headcount, IReadOnlyList<GoalCount> Goals)
{
    /// <summary>Every goal's balls together; null where the colours of some goal were not kept.</summary>
    public BallCount? Colours => Goals.Count == 0 || Goals.Any(g => g.Colours is null)
        ? null
        : Goals.Aggregate(default(BallCount), (sum, goal) => sum + (goal.Colours ?? default));
}

/// <summary>One goal's vase in one week.</summary>
/// <param name="GoalId">The goal.</param>
/// <param name="Wording">The number of the wording that was judged.</param>
/// <param name="Position">Its place on the shelf that week.</param>
/// <param name="Colours">Its balls; null where the colours were not kept.</param>
public sealed record GoalCount(int GoalId, int Wording, int Position, BallCount? Colours);
