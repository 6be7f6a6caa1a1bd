using VestreToten.Lean.Domain.Improvements;

namespace VestreToten.Lean.Data.Improvements;

/// <summary>The two ways a board's improvements are read, each along its own index. A reader projects them to what it shows.</summary>
public static class ImprovementReads
{
    /// <summary>What hangs on the board: work that goes on, in no order.</summary>
    public static IQueryable<Improvement> OpenOn(this IQueryable<Improvement> improvements, int boardId) =>
        improvements.Where(i => i.BoardId == boardId && i.State < ImprovementState.Done);

    /// <summary>The archive: what was done or declined, the newest first.</summary>
    public static IQueryable<Improvement> EndedOn(this IQueryable<Improvement> improvements, int boardId) =>
        improvements.Where(i => i.BoardId == boardId && i.Ended != null).OrderByDescending(i => i.Ended).ThenByDescending(i => i.Id);
}
