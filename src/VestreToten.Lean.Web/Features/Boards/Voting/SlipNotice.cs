namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>Why there is no ballot by this way.</summary>
public enum SlipNotice
{
    /// <summary>The slip is of no round any more, or of none that we know.</summary>
    Unknown,

    /// <summary>The slip is good, and its round is not open yet.</summary>
    NotOpen,

    /// <summary>Another phone has used it.</summary>
    Used,

    /// <summary>The round takes slips alone, and somebody came by the code.</summary>
    SlipsOnly,

    /// <summary>Too many slips that we do not know have been tried just now.</summary>
    TooMany,
}
