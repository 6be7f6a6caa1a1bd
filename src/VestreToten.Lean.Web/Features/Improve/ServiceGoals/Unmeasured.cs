using VestreToten.Lean.Domain.Improve.ServiceGoals;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>
/// A goal put forward without a measure: the words come first, and the meeting finds the figures. It is stored with a dash
/// for its measure.
/// </summary>
internal static class Unmeasured
{
    public const string Measure = "–";

    public static ServiceGoalAim Aim(string? text) => new(text, Measure, 0, 0, GoalDirection.Up);

    public static bool IsMeasured(this ServiceGoalAim aim) => aim.Measure != Measure;
}
