namespace VestreToten.Lean.Domain.Improve.Improvements;

public sealed class ImprovementComment
{
    internal ImprovementComment(string text, string? name, DateTimeOffset at) => (Text, Name, At) = (text, name, at);

    public int Id { get; private set; }

    public int ImprovementId { get; private set; }

    public string Text { get; private set; }

    /// <summary>A free name, or null.</summary>
    public string? Name { get; private set; }

    public DateTimeOffset At { get; private set; }
}
