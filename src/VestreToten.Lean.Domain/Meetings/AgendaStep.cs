namespace VestreToten.Lean.Domain.Meetings;

/// <summary>The steps of a meeting that have content, in their order.</summary>
public enum AgendaStep
{
    /// <summary>Ballene: the secret vote and its reveal.</summary>
    Balls = 1,

    /// <summary>Mål: each wellbeing goal is kept, adjusted, reached or replaced.</summary>
    Goals = 2,

    /// <summary>Takk: the summary is the minutes.</summary>
    Thanks = 3,
}

/// <summary>The usual agenda.</summary>
public static class Agenda
{
    /// <summary>The steps in order.</summary>
    public static IReadOnlyList<AgendaStep> Steps { get; } = [AgendaStep.Balls, AgendaStep.Goals, AgendaStep.Thanks];

    /// <summary>How many minutes a step usually takes; the whole meeting is at most 15.</summary>
    public static int Minutes(AgendaStep step) => step switch
    {
        AgendaStep.Balls => 3,
        AgendaStep.Goals => 5,
        _ => 2,
    };
}
