namespace VestreToten.Lean.Domain.Boards.Meetings;

/// <summary>What a step of a meeting is about. The numbers are stored: never give one another meaning.</summary>
public enum AgendaStep
{
    /// <summary>Ballene: the secret vote and its reveal.</summary>
    Balls = 1,

    /// <summary>Mål: each goal is kept, adjusted, reached or replaced.</summary>
    Goals = 2,

    /// <summary>Takk: the summary is the minutes.</summary>
    Thanks = 3,

    /// <summary>Forfalt og status: overdue improvements, and those that nobody has touched for long.</summary>
    Status = 4,

    /// <summary>Nye forslag: what has been put up since the last meeting.</summary>
    Ideas = 5,

    /// <summary>Prioritering: the matrix of effort and effect.</summary>
    Priority = 6,

    /// <summary>Hvem gjør hva: owners and days.</summary>
    Who = 7,

    /// <summary>An item of the unit's own, with nothing but its words. There may be several.</summary>
    Local = 8,
}

public static class AgendaSteps
{
    /// <summary>Whether no meeting is without it: the balls and the thanks.</summary>
    public static bool IsAlwaysThere(this AgendaStep step) => step is AgendaStep.Balls or AgendaStep.Thanks;

    /// <summary>The step's stable mark in markup: <c>balls</c>, <c>goals</c>, <c>status</c> and so on.</summary>
    public static string Code(this AgendaStep step) => step.ToString().ToLowerInvariant();
}
