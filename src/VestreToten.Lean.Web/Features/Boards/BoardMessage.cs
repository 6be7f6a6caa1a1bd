namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>What a part says of what was just done, in the reader's language, until it says something else.</summary>
public sealed class BoardMessage(string text, Func<Task>? undo)
{
    public string Text => text;

    /// <summary>Takes it back; null where that cannot be done.</summary>
    public Func<Task>? Undo => undo;
}
