using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>One board further up that was asked, and what it said.</summary>
/// <param name="Id">The escalation to it.</param>
/// <param name="EarlierId">The one that was sent further.</param>
/// <param name="To">Its unit's name.</param>
/// <param name="Deadline">The last day for its answer.</param>
/// <param name="IsMissed">Whether that is past without an answer.</param>
/// <param name="Verdict">What it decided; null while open.</param>
/// <param name="Answer">What it said; null while open.</param>
/// <param name="AnsweredAt">When; null while open.</param>
public sealed record FurtherStep(
    int Id, int EarlierId, string To, DateOnly Deadline, bool IsMissed, Verdict? Verdict, string? Answer, DateTimeOffset? AnsweredAt);
