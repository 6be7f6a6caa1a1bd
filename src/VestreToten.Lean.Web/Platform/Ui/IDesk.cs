namespace VestreToten.Lean.Web.Platform.Ui;

/// <summary>
/// What a desk has beside its page: a bar that says what was saved, and a question before what cannot be undone. The desk's
/// layout cascades it; where there is none, as on a wall, a page says it in a line of its own.
/// </summary>
public interface IDesk
{
    /// <summary>Says something, with the way back where there is one; null takes away what was said.</summary>
    void Say(string? text, Func<Task>? undo = null);

    /// <summary>Asks. The number of the choice, 0 where there are none to choose from; null for no.</summary>
    Task<int?> AskAsync(Question question);
}
