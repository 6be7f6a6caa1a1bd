namespace VestreToten.Lean.Domain.Improve.Improvements;

/// <summary>What people may write on an improvement, and how much. Patient data has no place in any of it.</summary>
public static class ImprovementTexts
{
    /// <summary>What it is about, short enough for a card.</summary>
    public static TextRule Title { get; } = new("improvements.title", 1, 120);

    /// <summary>The whole of it; may be empty.</summary>
    public static TextRule Text { get; } = new("improvements.text", 0, 2000, ManyLines: true);

    /// <summary>Who put it up, who takes it, who comments: a free name, or nothing.</summary>
    public static TextRule Name { get; } = new("improvements.name", 0, 80);

    public static TextRule DeclineReason { get; } = new("improvements.reason", 1, 300);

    /// <summary>What somebody says of it.</summary>
    public static TextRule Comment { get; } = new("improvements.comment", 1, 1000, ManyLines: true);

    /// <summary>One answer of the five whys; may be empty.</summary>
    public static TextRule Why { get; } = new("improvements.why", 0, 300);

    /// <summary>One field of the A3; may be empty.</summary>
    public static TextRule A3 { get; } = new("improvements.a3", 0, 2000, ManyLines: true);
}
