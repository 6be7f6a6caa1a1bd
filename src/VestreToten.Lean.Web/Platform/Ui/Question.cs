namespace VestreToten.Lean.Web.Platform.Ui;

/// <summary>What is asked before something that cannot be undone.</summary>
/// <param name="Mark">Its buttons are marked <c>{mark}-confirm</c> and <c>{mark}-cancel</c>.</param>
/// <param name="Title">What is about to be done.</param>
/// <param name="Text">What comes of it.</param>
/// <param name="Do">The button that does it.</param>
/// <param name="Cancel">The button that does not.</param>
public sealed record Question(string Mark, string Title, string Text, string Do, string Cancel)
{
    /// <summary>One of these is to be chosen first.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>One answer to choose.</summary>
    public sealed record Choice(string Mark, string Text);
}
