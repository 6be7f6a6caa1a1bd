namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>The form as it is shown.</summary>
/// <param name="Board">Whose board.</param>
/// <param name="Form">What stands in the fields.</param>
/// <param name="Failure">What is wrong with the whole, or none.</param>
/// <param name="PhotoFault">Why the photo was not taken: the name of a fault, or null.</param>
/// <param name="PhotoBytes">The bytes of the photo that came along, and must be chosen again; <see cref="IdeaForm.NoPhoto"/> where none did.</param>
public sealed record IdeaSheet(IdeaBoard Board, IdeaForm Form, PostFailure Failure = PostFailure.None, string? PhotoFault = null, long PhotoBytes = IdeaForm.NoPhoto)
{
    public bool HadPhoto => PhotoBytes != IdeaForm.NoPhoto;

    /// <summary>Whether the fields say what is wrong with them.</summary>
    public bool ShowsFaults => Failure == PostFailure.Incomplete;
}
