namespace VestreToten.Lean.Domain.Improve.ServiceGoals;

/// <summary>Why a proposal cannot be taken into use.</summary>
public enum AdoptionFault
{
    None,

    /// <summary>It is no proposal, or no longer.</summary>
    NotProposed,

    TooManyActive,

    /// <summary>
    /// The leader's own, and nobody has supported it. Goals are the staff's: it takes an answer that the leader knows.
    /// </summary>
    NotAcknowledged,
}
