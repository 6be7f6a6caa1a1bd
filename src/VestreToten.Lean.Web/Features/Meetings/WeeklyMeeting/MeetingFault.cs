namespace VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

/// <summary>The outcome of a request to change a meeting.</summary>
public enum MeetingOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>Somebody else was first: the screen shows how it stands now.</summary>
    SomebodyElseDid,

    /// <summary>It runs already: the screen goes to it.</summary>
    AlreadyRunning,

    /// <summary>No meeting has so many people.</summary>
    ImpossibleHeadcount,

    /// <summary>A round is open: its balls are to be shown first.</summary>
    RoundIsOpen,

    /// <summary>Not this person.</summary>
    Denied,
}
