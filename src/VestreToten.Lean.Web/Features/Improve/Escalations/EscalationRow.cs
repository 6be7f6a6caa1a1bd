using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>One escalation, seen from either board.</summary>
public sealed record EscalationRow(
    int Id, string SentTitle, string ReceivedTitle, string From, string To, string Message, DateTimeOffset Created, DateOnly Deadline,
    bool IsMissed, Verdict? Verdict, string? Answer, DateTimeOffset? AnsweredAt)
{
    /// <summary>Whether an answer is owed.</summary>
    public bool IsOpen => AnsweredAt is null;

    /// <summary>Where it was sent further: the boards above that, the nearest first.</summary>
    public IReadOnlyList<FurtherStep> Further { get; init; } = [];
}
