namespace VestreToten.Lean.Web.Features.Meetings.Agendas;

/// <summary>The outcome of a request to change the agenda.</summary>
public enum AgendaOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>A line's words or minutes cannot be kept; see <see cref="Domain.Boards.Meetings.AgendaRules"/>.</summary>
    BadLine,

    /// <summary>More items of the unit's own than there is room for.</summary>
    TooMany,

    /// <summary>Somebody else has changed it since it was read.</summary>
    SomebodyElseDid,

    /// <summary>Not this person.</summary>
    Denied,
}
