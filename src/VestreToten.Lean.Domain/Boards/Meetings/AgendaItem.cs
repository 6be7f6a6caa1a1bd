namespace VestreToten.Lean.Domain.Boards.Meetings;

/// <summary>One stored line of a board's agenda. A board without any has the usual agenda.</summary>
public sealed class AgendaItem
{
    private AgendaItem()
    {
    }

    /// <summary>The database's number: what a meeting that stands at one of the unit's own items remembers.</summary>
    public int Id { get; private set; }

    public int BoardId { get; private set; }

    public AgendaStep Step { get; private set; }

    /// <summary>The unit's own words; null for the usual ones.</summary>
    public string? Title { get; private set; }

    /// <summary>How long it is meant to take, in minutes.</summary>
    public int Minutes { get; private set; }

    public int Position { get; private set; }

    /// <summary>Whether the unit goes past it.</summary>
    public bool IsSkipped { get; private set; }

    public AgendaEntry Line => new(Step, Step == AgendaStep.Local ? Id : null, Title, Minutes, IsSkipped);

    public static AgendaItem Of(int boardId, AgendaEntry line, int position)
    {
        var item = new AgendaItem { BoardId = boardId, Step = line.Step };
        item.Change(line, position);
        return item;
    }

    /// <summary>Makes it as a line of <see cref="Agenda.All"/> says.</summary>
    /// <exception cref="RuleViolationException"><c>agenda.title</c>, <c>agenda.minutes</c>, <c>agenda.steps</c>: also where the line is another step's.</exception>
    public void Change(AgendaEntry line, int position)
    {
        var tidy = AgendaRules.Tidy(line);
        if (tidy.Step != Step)
            throw new RuleViolationException("agenda.steps");
        (Title, Minutes, IsSkipped, Position) = (tidy.Title, tidy.Minutes, tidy.IsSkipped, position);
    }
}
