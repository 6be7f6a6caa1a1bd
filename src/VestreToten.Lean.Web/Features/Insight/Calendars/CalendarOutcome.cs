namespace VestreToten.Lean.Web.Features.Insight.Calendars;

/// <summary>The outcome of a request to change the calendar's address.</summary>
public enum CalendarOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>Somebody else has changed it: the screen shows how it stands now.</summary>
    SomebodyElseDid,

    /// <summary>Not this person.</summary>
    Denied,
}
