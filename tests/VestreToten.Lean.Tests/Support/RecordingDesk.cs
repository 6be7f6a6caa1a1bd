using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Support;

/// <summary>A desk that keeps what a page says and asks, and answers yes unless told otherwise.</summary>
internal sealed class RecordingDesk : IDesk
{
    public string? Said { get; private set; }

    /// <summary>The way back from what was said last.</summary>
    public Func<Task>? Undo { get; private set; }

    public List<Question> Asked { get; } = [];

    /// <summary>What every question is answered; null for no.</summary>
    public int? Answer { get; set; } = 0;

    public void Say(string? text, Func<Task>? undo = null) => (Said, Undo) = (text, undo);

    public Task<int?> AskAsync(Question question)
    {
        Asked.Add(question);
        return Task.FromResult(Answer);
    }
}
