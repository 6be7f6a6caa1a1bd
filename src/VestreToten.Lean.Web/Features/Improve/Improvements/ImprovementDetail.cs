using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>All of an improvement, as its card shows it when opened.</summary>
public sealed record ImprovementDetail
{
    public required ImprovementCard Card { get; init; }

    public required string Text { get; init; }

    public required string? ProposedBy { get; init; }

    public required string? DeclineReason { get; init; }

    public required IReadOnlyList<string> Whys { get; init; }

    public required A3Sheet? A3 { get; init; }

    /// <summary>The change that can be taken back; null where there is none.</summary>
    public required int? UndoableChange { get; init; }

    /// <summary>The comments, oldest first.</summary>
    public required IReadOnlyList<Comment> Comments { get; init; }

    /// <summary>The photos, oldest first.</summary>
    public required IReadOnlyList<Photo> Photos { get; init; }

    /// <summary>The history, newest first.</summary>
    public required IReadOnlyList<Happened> History { get; init; }

    public sealed record Comment(string Text, string? Name, DateTimeOffset At);

    public sealed record Photo(string Hash, PhotoKind Kind);

    public sealed record Happened(int Number, ImprovementEventKind Kind, string? From, string? To, DateTimeOffset At);
}
