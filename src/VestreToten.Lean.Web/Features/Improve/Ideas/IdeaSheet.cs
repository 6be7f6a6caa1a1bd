namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>The form as it is shown.</summary>
/// <param name="Board">Whose board.</param>
/// <param name="Form">What stands in the fields.</param>
/// <param name="Failure">What is wrong with the whole, or none.</param>
/// <param name="PhotoFault">Why the photo was not taken: the name of a fault, or null.</param>
/// <param name="PhotoBytes">The bytes of the photo that came along, and must be chosen again; <see cref="IdeaForm.NoPhoto"/> where none did.</param>
public sealed record IdeaSheet(IdeaBoard Board, IdeaForm Form, IdeaFailure Failure = IdeaFailure.None, string? PhotoFault = null, long PhotoBytes = IdeaForm.NoPhoto)
{
    public bool HadPhoto => PhotoBytes != IdeaForm.NoPhoto;

    /// <summary>Whether the fields say what is wrong with them.</summary>
    public bool ShowsFaults => Failure == IdeaFailure.Incomplete;
}

/// <summary>What can be wrong with a posted suggestion as a whole.</summary>
public enum IdeaFailure
{
    None,

    /// <summary>A field says what is wrong with it.</summary>
    Incomplete,

    /// <summary>The form was made before a restart without its keys, or is not from this site.</summary>
    Stale,

    /// <summary>Too many at once for this board or for the server.</summary>
    TooMany,

    /// <summary>The board has no room for another, until somebody has tidied it.</summary>
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
