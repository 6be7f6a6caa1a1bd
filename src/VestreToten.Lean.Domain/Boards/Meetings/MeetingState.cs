namespace VestreToten.Lean.Domain.Boards.Meetings;

/// <summary>How far a week's meeting has come.</summary>
public enum MeetingState
{
    /// <summary>Not begun; a ball round may be open ahead of it.</summary>
    Planned = 1,

    /// <summary>The unit stands in front of its board.</summary>
    Running = 2,

    /// <summary>Held; the summary is the minutes.</summary>
    Held = 3,

    /// <summary>Skipped, with a reason.</summary>
    NotHeld = 4,
}
