using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>Støtt: a phone that has joined supports a proposed goal, once, and may take it back. Twice changes nothing.</summary>
internal sealed class SupportGoal(BoardCommands commands)
{
    /// <param name="who">The phone.</param>
    /// <param name="boardId">Its board.</param>
    /// <param name="goalId">The proposal.</param>
    /// <param name="token">The phone's secret: only a mark made of it is stored.</param>
    /// <param name="supports">Whether it supports the goal from now on.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<Outcome<GoalFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int goalId, byte[] token, bool supports, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<GoalFault>>(who, Right.WorkOnGoals, boardId, BoardTopics.Goals, async work =>
        {
            var goal = await work.Db.WellbeingGoals.SingleOrDefaultAsync(g => g.Id == goalId && g.BoardId == boardId, cancellationToken);
            if (goal is not { State: GoalState.Proposed })
                return Outcome.Conflict;
            var support = GoalSupport.Of(goal, GoalSupport.MarkOf(token, goalId));
            var stored = await work.Db.GoalSupports.AsTracking().SingleOrDefaultAsync(s => s.GoalId == goalId && s.Supporter == support.Supporter, cancellationToken);
            if (supports && stored is null)
                work.Db.GoalSupports.Add(support);
            else if (!supports && stored is not null)
                work.Db.GoalSupports.Remove(stored);
            return Outcome.Done;
        }, cancellationToken);
}
