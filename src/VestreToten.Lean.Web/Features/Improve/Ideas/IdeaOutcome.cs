using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>What became of a suggestion.</summary>
internal enum IdeaOutcome
{
    /// <summary>It hangs on the board.</summary>
    Received,

    /// <summary>The key leads nowhere, or no more.</summary>
    NoSuchKey,

    /// <summary>See <see cref="IdeaForm.IsFine"/>.</summary>
    BadText,

    /// <summary>The photo was not taken, and nothing was: see <see cref="IdeaAnswer.Fault"/>.</summary>
    BadPhoto,

    /// <summary>See <see cref="IdeaLimits"/>.</summary>
    TooMany,

    /// <summary>The board has as many open improvements as it may.</summary>
    BoardFull,

    /// <summary>Nothing could be written just now.</summary>
    TryAgain,
}

/// <summary>The outcome, and for <see cref="IdeaOutcome.BadPhoto"/> the fault.</summary>
internal sealed record IdeaAnswer(IdeaOutcome Outcome, PhotoFault Fault = PhotoFault.None);
