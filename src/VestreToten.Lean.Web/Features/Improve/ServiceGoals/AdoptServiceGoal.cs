using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>The meeting takes a proposal into use, or puts it away.</summary>
internal sealed class AdoptServiceGoal(ServiceGoalChanges changes)
{
    /// <param name="acknowledged">Whether it was said aloud that nobody of the staff proposed or supported it.</param>
    public Task<Outcome<ServiceGoalFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int goalId, bool acknowledged, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, async work =>
        {
            var db = work.Db;
            var goal = await ServiceGoalChanges.FindAsync(db, boardId, goalId, ServiceGoalState.Proposed, cancellationToken);
            if (goal is null)
                return Outcome.Conflict;
            var active = await ServiceGoalChanges.ActiveAsync(db, boardId, cancellationToken);
            var supporters = await db.ServiceGoalSupports.CountAsync(s => s.GoalId == goalId, cancellationToken);
            if (goal.CheckAdoption(active, supporters, acknowledged) is var fault && fault != AdoptionFault.None)
                return ServiceGoalChanges.OutcomeOf(fault);
            goal.Adopt(active, supporters, acknowledged);
            if (goal.AdoptedUnasked)
                await ServiceGoalMinutes.NoteAsync(db, goal, MeetingChangeKind.ServiceGoalUnasked, cancellationToken);
            await ServiceGoalMinutes.WriteDownAsync(db, boardId, goalId, GoalVerdict.New, null, goal.Wording.Text, cancellationToken);
            return Outcome.Done;
        }, cancellationToken);

    public Task<Outcome<ServiceGoalFault>> PutAwayAsync(ClaimsPrincipal who, int boardId, int goalId, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, async work =>
        {
            if (await ServiceGoalChanges.FindAsync(work.Db, boardId, goalId, ServiceGoalState.Proposed, cancellationToken) is not { } goal)
                return Outcome.Conflict;
            goal.Retire();
            await ServiceGoalMinutes.NoteAsync(work.Db, goal, MeetingChangeKind.ServiceGoalPutAway, cancellationToken);
            return Outcome.Done;
        }, cancellationToken);
}
