using VestreToten.Lean.Domain.Voting;

namespace VestreToten.Lean.Domain.Disclosure;

/// <summary>What one unit's own board counted in one week, all goals together. Never leaves the unit as it is.</summary>
/// <param name="UnitId">The unit whose board it is; units below it have counts of their own.</param>
/// <param name="Week">The week.</param>
/// <param name="Ballots">How many voted; no secret.</param>
/// <param name="Headcount">How many could have voted; no secret.</param>
/// <param name="Colours">Every goal's balls together; null where the colours were not kept.</param>
public sealed record WeeklyCount(int UnitId, IsoWeek Week, int Ballots, int Headcount, BallCount? Colours);
