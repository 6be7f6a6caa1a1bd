using VestreToten.Lean.Domain.Improvements;

namespace VestreToten.Lean.Web.Features.Improvements;

/// <summary>What hangs on the board: the open columns, and the last that were done.</summary>
/// <param name="Open">Work that goes on, in the order to take it.</param>
/// <param name="Done">The last that were done, the newest first.</param>
/// <param name="DoneThisYear">How many were done this year, in Norwegian time.</param>
public sealed record ImprovementBoard(
    IReadOnlyList<ImprovementCard> Open, IReadOnlyList<ImprovementCard> Done, int DoneThisYear)
{
    /// <summary>The columns of the board, from left to right. What was declined is in the archive alone.</summary>
    public static IReadOnlyList<ImprovementState> Columns { get; } =
        [ImprovementState.New, ImprovementState.Plan, ImprovementState.Do, ImprovementState.Check, ImprovementState.Act, ImprovementState.Done];

    public static ImprovementBoard Empty { get; } = new([], [], 0);

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
