using VestreToten.Lean.Domain.Improve.ServiceGoals;

namespace VestreToten.Lean.Demo;

/// <summary>One invented service goal, and where its numbers stand last week.</summary>
internal sealed record DemoServiceGoal(
    string Text, string Measure, decimal Baseline, decimal Target, decimal LastWeek, GoalDirection Direction, int Decimals = 0);
