using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>An earlier meeting in a list.</summary>
public sealed record PastMeeting(IsoWeek Week, DateOnly Day, MeetingState State, NotHeldReason? Reason, int Headcount, int? Ballots)
{
    /// <summary>More ballots than people present when the round was closed.</summary>
    public bool IsOverfull { get; init; }

    /// <summary>The round's result was thrown away.</summary>
    public bool IsVoided { get; init; }
}
