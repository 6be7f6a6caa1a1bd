namespace VestreToten.Lean.Domain.Boards.Meetings;

/// <summary>Where a meeting stands on its agenda.</summary>
/// <param name="Step">The step.</param>
/// <param name="Item">Which of the unit's own items; null for every other step.</param>
public readonly record struct AgendaPlace(AgendaStep Step, int? Item = null);

/// <summary>One line of an agenda.</summary>
/// <param name="Step">What it is about.</param>
/// <param name="Item">The stored number of one of the unit's own items; null for a new one and for every other step.</param>
/// <param name="Title">The unit's own words; null for the usual ones.</param>
/// <param name="Minutes">How long it is meant to take, in minutes; 0 where nobody counts.</param>
/// <param name="IsSkipped">Whether the unit goes past it.</param>
public sealed record AgendaEntry(AgendaStep Step, int? Item, string? Title, int Minutes, bool IsSkipped)
{
    /// <summary>Where a meeting stands that has come to it.</summary>
    public AgendaPlace Place => new(Step, Item);

    /// <summary>The step as every unit has it that has changed nothing.</summary>
    public static AgendaEntry Default(AgendaStep step) => new(step, null, null, Agenda.DefaultMinutes(step), IsSkipped: false);
}
