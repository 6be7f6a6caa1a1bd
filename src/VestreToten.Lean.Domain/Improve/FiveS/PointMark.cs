namespace VestreToten.Lean.Domain.Improve.FiveS;

/// <summary>
/// What a round says of one point. The signs are those of a kamishibai board, told apart without colour.
/// Source: Lean Enterprise Institute, https://www.lean.org/lexicon-terms/kamishibai-board/.
/// </summary>
public enum PointMark
{
    /// <summary>○ as agreed.</summary>
    AsAgreed = 1,

    /// <summary>△ was not, and was put right at once.</summary>
    Fixed = 2,

    /// <summary>✕ something has to be done about it.</summary>
    NeedsAction = 3,

    /// <summary>– does not apply this time. Left out of the score.</summary>
    NotApplicable = 4,
}
