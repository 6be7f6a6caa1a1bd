using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Data.Improvements;

/// <summary>
/// The two ways a board's improvements are read, each along its own index, and the order to take the open ones in. A reader
/// projects them to what it shows, and says how many of them.
/// </summary>
public static class ImprovementReads
{
    /// <summary>What hangs on the board: work that goes on, in no order.</summary>
    public static IQueryable<Improvement> OpenOn(this IQueryable<Improvement> improvements, int boardId) =>
        improvements.Where(i => i.BoardId == boardId && i.State < ImprovementState.Done);

    /// <summary>The archive: what was done or declined, the newest first.</summary>
    public static IQueryable<Improvement> EndedOn(this IQueryable<Improvement> improvements, int boardId) =>
        improvements.Where(i => i.BoardId == boardId && i.Ended != null).OrderByDescending(i => i.Ended).ThenByDescending(i => i.Id);

    /// <summary>Open ones as <see cref="WorkOrder"/> sorts them, for a reader that takes a part.</summary>
    /// <param name="open">Open improvements.</param>
    /// <param name="today">The Norwegian day.</param>
    public static IOrderedQueryable<Improvement> InWorkOrder(this IQueryable<Improvement> open, DateOnly today) =>
        open.OrderBy(i => i.Due < today ? 0 : 1).ThenByValue();

    /// <summary>The same among those that an order of the reader's own has left equal.</summary>
    public static IOrderedQueryable<Improvement> ThenInWorkOrder(this IOrderedQueryable<Improvement> open, DateOnly today) =>
        open.ThenBy(i => i.Due < today ? 0 : 1).ThenByValue();

    private static IOrderedQueryable<Improvement> ThenByValue(this IOrderedQueryable<Improvement> open) => open
        .ThenBy(i => i.Effort == Effort.Low && i.Effect == Effect.High ? 1
            : i.Effort == Effort.Low && i.Effect == Effect.Low ? 2
            : i.Effort == Effort.High && i.Effect == Effect.High ? 3 : 4)
        .ThenBy(i => i.Created).ThenBy(i => i.Id);
}
