namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>What can be wrong, as a whole, with what a phone posts with a board's or a zone's key.</summary>
public enum PostFailure
{
    None,

    /// <summary>A field or a point says what is wrong with it, or the photo was not taken.</summary>
    Incomplete,

    /// <summary>Another has posted since the form was made, and its sender is to see that first.</summary>
    Overtaken,

    /// <summary>The form is too old, made before a restart without its keys, or not from this site.</summary>
    Stale,

    /// <summary>Too many at once for this board or for the server.</summary>
    TooMany,

    /// <summary>The board has no room for another card, until somebody has tidied it.</summary>
    BoardFull,

    /// <summary>More bytes than are read.</summary>
    TooLarge,

    /// <summary>Nothing that can be read as a form.</summary>
    Unreadable,

    /// <summary>It came too slowly, or there were too many others.</summary>
    TooSlow,

    /// <summary>Nothing could be written just now.</summary>
    TryAgain,
}
