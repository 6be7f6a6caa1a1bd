using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>Jeg støtter: a phone supports a proposal, once. Twice changes nothing, and tells nobody anything.</summary>
internal sealed class SupportServiceGoal(IdeaQueries phoneBoards, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes)
{
    /// <param name="token">The phone's own random bytes; see <see cref="SupportToken"/>.</param>
    public async Task<ServiceGoalOutcome> ExecuteAsync(string boardKey, int goalId, byte[] token, CancellationToken cancellationToken = default)
    {
        if (await phoneBoards.FindAsync(boardKey, cancellationToken) is not { } board)
            return ServiceGoalOutcome.Denied;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var goal = await db.ServiceGoals.SingleOrDefaultAsync(g => g.Id == goalId && g.BoardId == board.BoardId, cancellationToken);
        if (goal is not { State: ServiceGoalState.Proposed })
            return ServiceGoalOutcome.SomebodyElseDid;
        var support = ServiceGoalSupport.Of(goal, SupportMark.Of(token, goalId));
        if (await IsThereAsync(db, support, cancellationToken))
            return ServiceGoalOutcome.Done;
        db.ServiceGoalSupports.Add(support);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (!StorageFailure.Is(e))
        {
            // Either the same tap came twice at once, which is well, or there is a fault to be known.
            db.ChangeTracker.Clear();
            if (!await IsThereAsync(db, support, cancellationToken))
                throw;
        }

        changes.Publish(board.BoardId, BoardTopics.Goals);
        return ServiceGoalOutcome.Done;
    }

    private static Task<bool> IsThereAsync(LeanDbContext db, ServiceGoalSupport support, CancellationToken cancellationToken) =>
        db.ServiceGoalSupports.AnyAsync(s => s.GoalId == support.GoalId && s.Supporter == support.Supporter, cancellationToken);
}
