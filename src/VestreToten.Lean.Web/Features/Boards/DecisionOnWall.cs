using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>What a meeting decided on a goal.</summary>
public sealed record DecisionOnWall(int GoalId, string GoalText, GoalVerdict Verdict, string Why);
