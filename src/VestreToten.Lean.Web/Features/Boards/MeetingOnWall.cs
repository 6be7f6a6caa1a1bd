using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>A meeting as the screens follow it.</summary>
/// <param name="Visit">Where it stands, and since when.</param>
/// <param name="StepSeconds">How long the step had lasted when this was read.</param>
/// <param name="Version">Changes with every change.</param>
public sealed record MeetingOnWall(
    int Id, IsoWeek Week, DateOnly Day, MeetingState State, int Headcount, StepVisit Visit, int StepSeconds, int Version)
{
    private const int MaxTold = 3 * 60 * 60;

    /// <summary>How long it had lasted when this was read, or when it was ended; 0 before it has begun.</summary>
    public int Seconds { get; init; }

    /// <summary>
    /// How many minutes it took; null while it is not over, and where it took hours: then somebody forgot to end it, or it went on
    /// another day.
    /// </summary>
    public int? TookMinutes => State == MeetingState.Held && Seconds <= MaxTold ? Math.Max(1, (int)Math.Round(Seconds / 60.0, MidpointRounding.AwayFromZero)) : null;

    /// <summary>Why it is not held; null where it is.</summary>
    public NotHeldReason? Reason { get; init; }

    /// <summary>The meeting as a press on this screen sees it.</summary>
    public SeenMeeting Seen => new(Id, State);
}

/// <summary>The board's nearest meeting as it stood on the screen where somebody pressed.</summary>
public readonly record struct SeenMeeting(int Id, MeetingState State);
