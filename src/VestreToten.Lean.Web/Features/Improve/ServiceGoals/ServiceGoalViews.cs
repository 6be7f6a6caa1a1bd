using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>A service goal as screens show it.</summary>
/// <param name="Wordings">Every wording, oldest first.</param>
/// <param name="Supporters">How many phones support it.</param>
/// <param name="Points">One a week, oldest first, up to this week; with gaps where nothing was measured.</param>
/// <param name="Verdict">What the running meeting has said so far.</param>
public sealed record ServiceGoalView(
    int Id, ServiceGoalState State, bool ProposedByStaff, IReadOnlyList<WordingView> Wordings, int Supporters, IReadOnlyList<RunPoint> Points,
    GoalVerdict? Verdict, string Why)
{
    /// <summary>Whether it was taken into use although nobody of the staff had asked for it.</summary>
    public bool AdoptedUnasked { get; init; }

    /// <summary>The wording of today.</summary>
    public WordingView Wording => Wordings[^1];

    /// <summary>The newest value; null where there is none.</summary>
    public decimal? Newest => Points.LastOrDefault(p => p.Value is not null)?.Value;

    /// <summary>The week since when everything measured has met the target of its week; null where the newest number has not.</summary>
    public IsoWeek? MetSince => Points.Reverse().Where(p => p.Value is not null).TakeWhile(Meets).LastOrDefault()?.Week;

    /// <summary>What was measured in a week.</summary>
    public decimal? ValueIn(IsoWeek week) => Points.FirstOrDefault(p => p.Week == week)?.Value;

    private bool Meets(RunPoint point) => point is { Value: { } value, Target: { } target } && Wording.Aim with { Target = target } is var aim && aim.IsMetBy(value);
}

/// <summary>One wording with its measure and target.</summary>
public sealed record WordingView(int Number, ServiceGoalAim Aim, DateOnly Since);

/// <summary>One week of a run chart.</summary>
/// <param name="Week">The week.</param>
/// <param name="Value">What was measured; null leaves a gap.</param>
/// <param name="Target">The target that held that week; null where none was set.</param>
public sealed record RunPoint(IsoWeek Week, decimal? Value, decimal? Target);
