namespace VestreToten.Lean.Domain.Improve.Improvements;

/// <summary>What somebody said of an improvement.</summary>
public sealed class ImprovementComment
{
    internal ImprovementComment(string text, string? name, DateTimeOffset at) => (Text, Name, At) = (text, name, at);

    /// <summary>The database's number.</summary>
    public int Id { get; private set; }

    /// <summary>The improvement.</summary>
    public int ImprovementId { get; private set; }

    /// <summary>The words.</summary>
    public string Text { get; private set; }

    /// <summary>A free name, or null.</summary>
    public string? Name { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
