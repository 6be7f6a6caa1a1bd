using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>Why a round was not taken.</summary>
internal enum RoundFault
{
    /// <summary>The key leads nowhere, or no more.</summary>
    NoSuchKey,

    /// <summary>The zone is closed.</summary>
    Closed,

    /// <summary>A point lacks an answer.</summary>
    Incomplete,

    /// <summary>Another round has been done since the form was made, and it said something else.</summary>
    Overtaken,

    /// <summary>The photo was not taken, and nothing was.</summary>
    BadPhoto,

    TooMany,

    /// <summary>The board has as many open improvements as it may.</summary>
    BoardFull,

    /// <summary>Nothing could be written just now.</summary>
    TryAgain,
}

/// <summary>What became of a round.</summary>
/// <param name="Outcome">Whether it is stored, or why not.</param>
/// <param name="Number">The number of the round; 0 where there is none.</param>
/// <param name="PhotoFault">For <see cref="RoundFault.BadPhoto"/>.</param>
internal sealed record RoundAnswer(Outcome<RoundFault> Outcome, int Number = 0, PhotoFault PhotoFault = PhotoFault.None) : IOutcome<RoundAnswer>
{
    public bool IsDone => Outcome.IsDone;

    public static implicit operator RoundAnswer(Outcome outcome) => new(outcome);

    public static implicit operator RoundAnswer(RoundFault fault) => new((Outcome<RoundFault>)fault);

    /// <summary>A round is not taken back.</summary>
    public RoundAnswer WithUndo(BoardUndo undo) => this;
}
