namespace VestreToten.Lean.Domain.Improve.Improvements;

/// <summary>What the board above says.</summary>
public enum Verdict
{
    /// <summary>Vi tar det.</summary>
    TakenOn = 1,

    /// <summary>Ikke nå.</summary>
    NotNow = 2,

    /// <summary>Sendt videre: one level up again.</summary>
    SentFurther = 3,

    /// <summary>Trukket tilbake: no answer, but taken back by the board that sent it.</summary>
    Withdrawn = 4,
}
