namespace VestreToten.Lean.Domain.Improve.ServiceGoals;

/// <summary>
/// One wording of a service goal, with its measure and target, and the day it came. A value is judged by the wording it
/// was measured under: moving the target does not move history.
/// </summary>
public sealed class ServiceGoalWording
{
    private ServiceGoalWording()
    {
    }

    /// <summary>1 for the first wording, then 2, 3 …</summary>
    public int Number { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>What is measured, as in <c>min ventetid</c>.</summary>
    public string Measure { get; private set; } = "";

    public decimal Baseline { get; private set; }

    public decimal Target { get; private set; }

    public GoalDirection Direction { get; private set; }

    /// <summary>The day it is to be reached; null where none is set.</summary>
    public DateOnly? By { get; private set; }

    /// <summary>The day the wording came.</summary>
    public DateOnly Since { get; private set; }

    public ServiceGoalAim Aim => new(Text, Measure, Baseline, Target, Direction, By);

    /// <summary>
    /// How far a value has come from the baseline to the target, as a share 0–1: (value − baseline) ÷ (target − baseline),
    /// never under 0 or over 1. Null without a value. Where the target is the baseline, 1 while it is held and 0 otherwise.
    /// </summary>
    public decimal? Progress(decimal? value)
    {
        if (value is not { } measured)
            return null;
        if (Target == Baseline || IsMet(measured))
            return IsMet(measured) ? 1 : 0;
        return decimal.Max(0, (measured - Baseline) / (Target - Baseline));
    }

    /// <summary>Whether a value is at the target or better.</summary>
    public bool IsMet(decimal value) => Direction == GoalDirection.Up ? value >= Target : value <= Target;

    internal static ServiceGoalWording Of(int number, ServiceGoalAim aim, DateOnly since)
    {
        var tidy = aim.Tidied();
        return new ServiceGoalWording
        {
            Number = number, Text = tidy.Text!, Measure = tidy.Measure!, Since = since,
            Baseline = tidy.Baseline, Target = tidy.Target, Direction = tidy.Direction, By = tidy.By,
        };
    }
}
