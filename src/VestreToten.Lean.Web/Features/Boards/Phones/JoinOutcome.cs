namespace VestreToten.Lean.Web.Features.Boards.Phones;

/// <summary>What became of a phone that wanted to join.</summary>
internal enum JoinOutcome
{
    Joined,

    /// <summary>Phones may not join, or no more.</summary>
    Closed,

    /// <summary>As many as may have joined in this quarter of an hour.</summary>
    Busy,

    /// <summary>The board has as many phones as it may.</summary>
    Full,
}
