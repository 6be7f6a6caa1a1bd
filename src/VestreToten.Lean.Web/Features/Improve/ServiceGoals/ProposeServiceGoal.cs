using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>Puts a service goal forward, from a screen or from a phone.</summary>
internal sealed class ProposeServiceGoal(
    ServiceGoalChanges changes, IdeaQueries phoneBoards, IDbContextFactory<LeanDbContext> contexts, BoardChanges boardChanges, TimeProvider time)
{
    /// <summary>Somebody who is signed in. What the leader proposes does not count as the staff's.</summary>
    public Task<ServiceGoalOutcome> ExecuteAsync(ClaimsPrincipal who, int boardId, ServiceGoalAim aim, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, async (db, rights) =>
        {
            if (aim.Check() != AimFault.None)
                return ServiceGoalOutcome.BadAim;
            await AddAsync(db, ServiceGoal.Propose(boardId, aim, byStaff: !rights.Contains(Right.RunMeeting), Today), cancellationToken);
            return ServiceGoalOutcome.Done;
        }, cancellationToken);

    /// <summary>A phone that has scanned the board's key.</summary>
    public async Task<ServiceGoalOutcome> ExecuteAsync(string boardKey, ServiceGoalAim aim, CancellationToken cancellationToken = default)
    {
        if (await phoneBoards.FindAsync(boardKey, cancellationToken) is not { } board)
            return ServiceGoalOutcome.Denied;
        if (aim.Check() != AimFault.None)
            return ServiceGoalOutcome.BadAim;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await AddAsync(db, ServiceGoal.Propose(board.BoardId, aim, byStaff: true, Today), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        boardChanges.Publish(board.BoardId, BoardTopics.Goals);
        return ServiceGoalOutcome.Done;
    }

    /// <summary>The minutes name the goal by its number: it is saved first.</summary>
    private static async Task AddAsync(LeanDbContext db, ServiceGoal goal, CancellationToken cancellationToken)
    {
        db.ServiceGoals.Add(goal);
        await db.SaveChangesAsync(cancellationToken);
        await ServiceGoalMinutes.NoteAsync(db, goal, MeetingChangeKind.ServiceGoalProposed, cancellationToken);
    }

    private DateOnly Today => time.GetUtcNow().DayInNorway();
}
