using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.ServiceGoals;
using VestreToten.Lean.Web.Access;
using VestreToten.Lean.Web.Features.Ideas;
using VestreToten.Lean.Web.Live;

namespace VestreToten.Lean.Web.Features.ServiceGoals;

/// <summary>Puts a service goal forward, from a screen or from a phone.</summary>
internal sealed class ProposeServiceGoal(
    ServiceGoalChanges changes, IdeaQueries phoneBoards, IDbContextFactory<LeanDbContext> contexts, BoardChanges boardChanges, TimeProvider time)
{
    /// <summary>Somebody who is signed in. What the leader proposes does not count as the staff's.</summary>
    public Task<ServiceGoalOutcome> ExecuteAsync(ClaimsPrincipal who, int boardId, ServiceGoalAim aim, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, (db, rights) =>
        {
            if (aim.Check() != AimFault.None)
                return Task.FromResult(ServiceGoalOutcome.BadAim);
            db.ServiceGoals.Add(ServiceGoal.Propose(boardId, aim, byStaff: !rights.Contains(Right.RunMeeting), Today));
            return Task.FromResult(ServiceGoalOutcome.Done);
        }, cancellationToken);

    /// <summary>A phone that has scanned the board's key.</summary>
    public async Task<ServiceGoalOutcome> ExecuteAsync(string boardKey, ServiceGoalAim aim, CancellationToken cancellationToken = default)
    {
        if (await phoneBoards.FindAsync(boardKey, cancellationToken) is not { } board)
            return ServiceGoalOutcome.Denied;
        if (aim.Check() != AimFault.None)
            return ServiceGoalOutcome.BadAim;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ServiceGoals.Add(ServiceGoal.Propose(board.BoardId, aim, byStaff: true, Today));
        await db.SaveChangesAsync(cancellationToken);
        boardChanges.Publish(board.BoardId);
        return ServiceGoalOutcome.Done;
    }

    private DateOnly Today => time.GetUtcNow().DayInNorway();
}
