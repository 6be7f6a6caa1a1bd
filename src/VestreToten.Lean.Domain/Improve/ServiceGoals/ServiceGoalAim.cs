using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Domain.Improve.ServiceGoals;

public enum GoalDirection
{
    /// <summary>More is better.</summary>
    Up = 1,

    /// <summary>Less is better.</summary>
    Down = 2,
}

public enum AimFault
{
    None,

    /// <summary>The words; <see cref="GoalText.Check"/> says what.</summary>
    Text,

    /// <summary>What it is measured in: nothing, or more than <see cref="ServiceGoalAim.MaxMeasureLength"/> characters.</summary>
    Measure,

    /// <summary>Where it starts: beyond the numbers that can be kept.</summary>
    Baseline,

    /// <summary>Where it is to end: beyond the numbers that can be kept.</summary>
    Target,

    Direction,

    /// <summary>The target lies on the worse side of the baseline.</summary>
    TargetIsWorse,
}

/// <summary>What a service goal aims at, as it was typed: to be checked before it is used.</summary>
/// <param name="Text">The words.</param>
/// <param name="Measure">What is measured, as in <c>min ventetid</c> or <c>%</c>.</param>
/// <param name="Baseline">Where it starts.</param>
/// <param name="Target">Where it is to end. The same as the baseline means: hold it there.</param>
/// <param name="Direction">Which way is better.</param>
/// <param name="By">The day it is to be reached; null where none is set.</param>
public sealed record ServiceGoalAim(string? Text, string? Measure, decimal Baseline, decimal Target, GoalDirection Direction, DateOnly? By = null)
{
    public const int MaxMeasureLength = 40;

    /// <summary>What is impossible; the first fault in the order of the parts.</summary>
    public AimFault Check()
    {
        if (GoalText.Check(Text) != TextFault.None)
            return AimFault.Text;
        if (PlainText.Check(PlainText.OneLine(Measure), 1, MaxMeasureLength) != TextFault.None)
            return AimFault.Measure;
        if (!GoalNumber.IsPossible(Baseline))
            return AimFault.Baseline;
        if (!GoalNumber.IsPossible(Target))
            return AimFault.Target;
        if (!Enum.IsDefined(Direction))
            return AimFault.Direction;
        return Direction == GoalDirection.Up ? Worse(Target < Baseline) : Worse(Target > Baseline);
    }

    /// <summary>Whether a value is where the goal is to end. What is to be held has no end.</summary>
    public bool IsMetBy(decimal value) => Baseline != Target && (Direction == GoalDirection.Up ? value >= Target : value <= Target);

    /// <summary>The same with the outer and doubled white space off.</summary>
    /// <exception cref="RuleViolationException"><c>service-goals.aim</c>: <see cref="Check"/> was not asked first.</exception>
    internal ServiceGoalAim Tidied() => Check() == AimFault.None
        ? this with { Text = PlainText.OneLine(Text), Measure = PlainText.OneLine(Measure) }
        : throw new RuleViolationException("service-goals.aim");

    private static AimFault Worse(bool isWorse) => isWorse ? AimFault.TargetIsWorse : AimFault.None;
}
