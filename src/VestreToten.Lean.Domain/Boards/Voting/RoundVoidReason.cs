namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>Why a round's result was thrown away. The numbers are stored: never give one another meaning.</summary>
public enum RoundVoidReason
{
    /// <summary>More ballots than people, and nobody knows whose.</summary>
    TooManyBallots = 1,

    /// <summary>Others than those present had the code.</summary>
    Outsiders = 2,

    /// <summary>A trial, or opened by mistake.</summary>
    Mistake = 3,

    Other = 4,
}
