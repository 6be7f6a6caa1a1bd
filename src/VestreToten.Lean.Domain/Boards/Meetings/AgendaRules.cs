namespace VestreToten.Lean.Domain.Boards.Meetings;

public static class AgendaRules
{
    /// <summary>The longest a step can be meant to take, in minutes.</summary>
    public const int MaxMinutes = 60;

    /// <summary>The most items of the unit's own: the line of steps is read from across the room.</summary>
    public const int MaxLocal = 6;

    /// <summary>Own words for a usual step; empty for the usual words.</summary>
    public static TextRule Title { get; } = new("agenda.title", 0, 60);

    /// <summary>The words of an item of the unit's own, which has no others.</summary>
    public static TextRule LocalTitle { get; } = new("agenda.title", 1, 60);

    public static TextRule TitleOf(AgendaStep step) => step == AgendaStep.Local ? LocalTitle : Title;

    /// <summary>Whether a step can be meant to take so long.</summary>
    /// <param name="minutes">Minutes.</param>
    public static bool IsPossible(int minutes) => minutes is >= 0 and <= MaxMinutes;

    /// <summary>A line as it is kept: the words tidied.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>agenda.title</c>, <c>agenda.minutes</c>; <c>agenda.steps</c>: an unknown step, or the balls or the thanks skipped.
    /// </exception>
    internal static AgendaEntry Tidy(AgendaEntry line)
    {
        if (!Enum.IsDefined(line.Step) || (line.IsSkipped && line.Step.IsAlwaysThere()))
            throw new RuleViolationException("agenda.steps");
        if (!IsPossible(line.Minutes))
            throw new RuleViolationException("agenda.minutes");
        return line with { Title = TitleOf(line.Step).OrNull(line.Title), Item = line.Step == AgendaStep.Local ? line.Item : null };
    }
}
