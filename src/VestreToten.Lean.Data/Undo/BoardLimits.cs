using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;

namespace VestreToten.Lean.Data.Undo;

/// <summary>What holds between the rows of a board, and no row says of itself.</summary>
internal static class BoardLimits
{
    /// <summary>Whether the boards whose goals a context has changed, and not saved, are still as their rules allow.</summary>
    public static async Task<bool> HoldAsync(LeanDbContext db, CancellationToken cancellationToken)
    {
        foreach (var board in BoardsOf<WellbeingGoal>(db, g => g.BoardId))
        {
            await db.WellbeingGoals.Where(g => g.BoardId == board && g.State == GoalState.Active).LoadAsync(cancellationToken);
            if (!WellbeingGoal.CanBeActiveTogether([.. Kept<WellbeingGoal>(db).Where(g => g.BoardId == board && g.State == GoalState.Active)]))
                return false;
        }

        foreach (var board in BoardsOf<ServiceGoal>(db, g => g.BoardId))
        {
            await db.ServiceGoals.Where(g => g.BoardId == board && g.State == ServiceGoalState.Active).LoadAsync(cancellationToken);
            if (Kept<ServiceGoal>(db).Count(g => g.BoardId == board && g.State == ServiceGoalState.Active) > ServiceGoal.MaxActive)
                return false;
        }

        return true;
    }

    private static List<int> BoardsOf<TGoal>(LeanDbContext db, Func<TGoal, int> boardOf)
        where TGoal : class => [.. Kept<TGoal>(db).Select(boardOf).Distinct()];

    private static IEnumerable<TGoal> Kept<TGoal>(LeanDbContext db)
        where TGoal : class => db.ChangeTracker.Entries<TGoal>().Where(e => e.State != EntityState.Deleted).Select(e => e.Entity);
}
