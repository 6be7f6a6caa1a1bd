using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;

/// <summary>One improvement and what the meeting did with it.</summary>
public sealed record ImprovementInMinutes(ImprovementKind Kind, string Title, IReadOnlyList<ChangeInMinutes> Changes)
{
    /// <summary>Who has it by now, and by when; null where it is done, or nobody and no day was said.</summary>
    public Promise? Promise { get; init; }
}
