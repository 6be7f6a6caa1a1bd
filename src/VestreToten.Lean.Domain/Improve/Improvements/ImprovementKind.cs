namespace VestreToten.Lean.Domain.Improve.Improvements;

public enum ImprovementKind
{
    /// <summary>Forslag: an idea.</summary>
    Suggestion = 1,

    /// <summary>Tidstyv: something that steals time.</summary>
    TimeThief = 2,
}
