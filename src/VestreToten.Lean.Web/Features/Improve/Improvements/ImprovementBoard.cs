using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>What hangs on the board: a page of each open column, and the last that were done.</summary>
/// <param name="Open">Work that goes on, in the order to take it; of each column one page.</param>
/// <param name="Done">The last that were done, the newest first.</param>
/// <param name="DoneThisYear">How many were done this year, in Norwegian time.</param>
public sealed record ImprovementBoard(
    IReadOnlyList<ImprovementCard> Open, IReadOnlyList<ImprovementCard> Done, int DoneThisYear)
{
    /// <summary>The columns of the board, from left to right. What was declined is in the archive alone.</summary>
    public static IReadOnlyList<ImprovementState> Columns { get; } =
        [ImprovementState.New, ImprovementState.Plan, ImprovementState.Do, ImprovementState.Check, ImprovementState.Act, ImprovementState.Done];

    /// <summary>How many cards a column shows at once: no board, however full, is a page that nobody can open.</summary>
    public const int PageSize = 50;

    /// <summary>How many there are in each open column, on all its pages.</summary>
    public IReadOnlyDictionary<ImprovementState, int> Counts { get; init; } = new Dictionary<ImprovementState, int>();

    /// <summary>The page that each open column shows, from 0.</summary>
    public IReadOnlyDictionary<ImprovementState, int> Pages { get; init; } = new Dictionary<ImprovementState, int>();

    public static ImprovementBoard Empty { get; } = new([], [], 0);

    /// <summary>How many there are in these columns, on all their pages.</summary>
    public int Count(params ReadOnlySpan<ImprovementState> states)
    {
        var count = 0;
        foreach (var state in states)
            count += state == ImprovementState.Done ? Done.Count : Counts.GetValueOrDefault(state);
        return count;
    }

    public IReadOnlyList<ImprovementCard> In(params ReadOnlySpan<ImprovementState> states)
    {
        var cards = new List<ImprovementCard>();
        foreach (var state in states)
            cards.AddRange(state == ImprovementState.Done ? Done : Open.Where(card => card.State == state));
        return cards;
    }
}

/// <summary>A page of the archive, or of what a search found.</summary>
/// <param name="Cards">The improvements.</param>
/// <param name="HasMore">Whether there is another page.</param>
public sealed record ImprovementArchive(IReadOnlyList<ImprovementCard> Cards, bool HasMore);

/// <summary>Open improvements in an order of a reader's own.</summary>
/// <param name="Cards">The first of them.</param>
/// <param name="Count">How many there are.</param>
public sealed record OpenImprovements(IReadOnlyList<ImprovementCard> Cards, int Count)
{
    public static OpenImprovements None { get; } = new([], 0);
}
