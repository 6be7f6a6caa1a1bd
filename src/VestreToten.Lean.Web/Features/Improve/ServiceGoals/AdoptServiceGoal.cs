using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>The meeting takes a proposal into use, or puts it away.</summary>
internal sealed class AdoptServiceGoal(ServiceGoalChanges changes)
{
    /// <param name="acknowledged">Whether it was said aloud that nobody of the staff proposed or supported it.</param>
    public Task<ServiceGoalOutcome> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int goalId, bool acknowledged, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, async (db, _) =>
        {
            var goal = await ServiceGoalChanges.FindAsync(db, boardId, goalId, ServiceGoalState.Proposed, cancellationToken);
            if (goal is null)
                return ServiceGoalOutcome.SomebodyElseDid;
            var active = await ServiceGoalChanges.ActiveAsync(db, boardId, cancellationToken);
            var supporters = await db.ServiceGoalSupports.CountAsync(s => s.GoalId == goalId, cancellationToken);
            if (goal.CheckAdoption(active, supporters, acknowledged) is var fault && fault != AdoptionFault.None)
                return ServiceGoalChanges.OutcomeOf(fault);
            goal.Adopt(active, supporters, acknowledged);
            if (goal.AdoptedUnasked)
                await ServiceGoalMinutes.NoteAsync(db, goal, MeetingChangeKind.ServiceGoalUnasked, cancellationToken);
            await ServiceGoalMinutes.WriteDownAsync(db, boardId, goalId, GoalVerdict.New, null, goal.Wording.Text, cancellationToken);
            return ServiceGoalOutcome.Done;
        }, cancellationToken);

    public Task<ServiceGoalOutcome> PutAwayAsync(ClaimsPrincipal who, int boardId, int goalId, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, async (db, _) =>
        {
            if (await ServiceGoalChanges.FindAsync(db, boardId, goalId, ServiceGoalState.Proposed, cancellationToken) is not { } goal)
                return ServiceGoalOutcome.SomebodyElseDid;
            goal.Retire();
            await ServiceGoalMinutes.NoteAsync(db, goal, MeetingChangeKind.ServiceGoalPutAway, cancellationToken);
            return ServiceGoalOutcome.Done;
        }, cancellationToken);
}
