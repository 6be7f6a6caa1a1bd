using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>What every change by somebody who is signed in has in common: leave, one transaction, the word to the board.</summary>
internal sealed class ServiceGoalChanges(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes)
{
    public async Task<ServiceGoalOutcome> RunAsync(
        ClaimsPrincipal who, int boardId, Func<LeanDbContext, IReadOnlySet<Right>, Task<ServiceGoalOutcome>> change, CancellationToken cancellationToken)
    {
        var rights = await access.RightsAsync(who, boardId, cancellationToken);
        if (!rights.Contains(Right.WorkOnImprovements))
            return ServiceGoalOutcome.Denied;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Else two at once could fill the same last place.
        await db.LockBoardAsync(boardId, cancellationToken);
        if (await change(db, rights) is var outcome && outcome != ServiceGoalOutcome.Done)
            return outcome;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Publish(boardId, BoardTopics.Goals);
        return ServiceGoalOutcome.Done;
    }

    /// <summary>A goal of the board in a state, to be changed; null where there is none.</summary>
    public static Task<ServiceGoal?> FindAsync(
        LeanDbContext db, int boardId, int goalId, ServiceGoalState state, CancellationToken cancellationToken) =>
        db.ServiceGoals.AsTracking().SingleOrDefaultAsync(
            g => g.Id == goalId && g.BoardId == boardId && g.State == state, cancellationToken);

    public static Task<int> ActiveAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken) =>
        db.ServiceGoals.CountAsync(g => g.BoardId == boardId && g.State == ServiceGoalState.Active, cancellationToken);

    public static ServiceGoalOutcome OutcomeOf(AdoptionFault fault) => fault switch
    {
        AdoptionFault.None => ServiceGoalOutcome.Done,
        AdoptionFault.TooManyActive => ServiceGoalOutcome.TooMany,
        AdoptionFault.NotAcknowledged => ServiceGoalOutcome.NotAcknowledged,
        _ => ServiceGoalOutcome.SomebodyElseDid,
    };
}
