namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>What can be wrong with a posted ballot.</summary>
public enum BallotFault
{
    None,

    /// <summary>A goal has no ball.</summary>
    Incomplete,

    /// <summary>A colour or a goal that the round does not have.</summary>
    NotInThisRound,

    /// <summary>The form was not made for this phone and this round.</summary>
    NotThisForm,

    /// <summary>The phone came without its cookie: it cannot be told from a new one.</summary>
    CookieLost,

    /// <summary>Too much, or nothing that can be read as a form.</summary>
    Unreadable,

    /// <summary>Sent from another site's page.</summary>
    Elsewhere,

    /// <summary>Nothing could be written just now.</summary>
    TryAgain,

    /// <summary>The round has far more ballots than a meeting has people.</summary>
    RoundFull,
}
