namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>The outcome of a request to add or remove a photo.</summary>
internal enum PhotoChange
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>The photo was not taken; see <see cref="PhotoAnswer.Fault"/>.</summary>
    Refused,

    /// <summary>The improvement has as many photos as it may.</summary>
    TooMany,

    /// <summary>Somebody else has removed it, or was faster: the screen shows how it stands now.</summary>
    SomebodyElseDid,

    /// <summary>Not this person, or not on this board.</summary>
    Denied,
}

/// <summary>The outcome, and for <see cref="PhotoChange.Refused"/> the fault.</summary>
internal sealed record PhotoAnswer(PhotoChange Outcome, PhotoFault Fault = PhotoFault.None);
