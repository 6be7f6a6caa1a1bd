namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>What became of a ballot.</summary>
internal enum CastOutcome
{
    /// <summary>It is on disk and will be counted.</summary>
    Counted,

    /// <summary>The round takes no more ballots.</summary>
    RoundClosed,

    /// <summary>The round has far more ballots than a meeting has people: it is being flooded.</summary>
    RoundFull,

    /// <summary>Another phone has used the slip.</summary>
    SlipUsed,

    /// <summary>The round takes ballots by slips alone, and this one is of none.</summary>
    SlipsOnly,

    /// <summary>Nothing could be written just now; trying again is safe.</summary>
    TryAgain,
}
