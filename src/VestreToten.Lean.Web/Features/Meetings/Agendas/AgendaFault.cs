namespace VestreToten.Lean.Web.Features.Meetings.Agendas;

/// <summary>Why the agenda is not changed.</summary>
public enum AgendaFault
{
    /// <summary>A line's words or minutes cannot be kept; see <see cref="Domain.Boards.Meetings.AgendaRules"/>.</summary>
    BadLine,

    /// <summary>More items of the unit's own than there is room for.</summary>
    TooMany,
}
