namespace VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

/// <summary>Why a meeting is not changed.</summary>
public enum MeetingFault
{
    /// <summary>It runs already: the screen goes to it.</summary>
    AlreadyRunning,

    /// <summary>No meeting has so many people.</summary>
    ImpossibleHeadcount,

    /// <summary>A round is open: its balls are to be shown first.</summary>
    RoundIsOpen,
}
