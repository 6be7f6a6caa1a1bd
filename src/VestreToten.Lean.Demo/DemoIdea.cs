using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Demo;

/// <summary>One invented suggestion or time thief.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="IsThief">A time thief.</param>
/// <param name="Comment">What somebody said of it.</param>
internal sealed record DemoIdea(string Title, bool IsThief = false, string? Comment = null)
{
    public ImprovementKind Kind => IsThief ? ImprovementKind.TimeThief : ImprovementKind.Suggestion;

    public string Text => IsThief ? "Det tar tid hver eneste uke." : "";

    /// <summary>Most of what is worth doing is little work: the rest is drawn from the words, the same each time.</summary>
    public Effort Effort => Title.Length % 4 == 0 ? Effort.High : Effort.Low;

    public Effect Effect => Title.Length % 3 == 0 ? Effect.Low : Effect.High;
}

/// <summary>What a unit works with, and what it has ended.</summary>
internal sealed record DemoIdeaPool(IReadOnlyList<DemoIdea> Open, IReadOnlyList<DemoIdea> Ended);
