using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>Two goals that stand beside each other change places on the shelf. A round keeps the order it was opened with.</summary>
internal sealed class MoveGoal(BoardCommands commands)
{
    /// <param name="neighbourId">The goal whose place it takes.</param>
    /// <returns><see cref="Outcome.Conflict"/> where the two are not neighbours any more.</returns>
    public Task<Outcome<GoalFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int goalId, int neighbourId, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<GoalFault>>(who, Right.WorkOnGoals, boardId, BoardTopics.Goals, async work =>
        {
            var shelf = await work.Db.WellbeingGoals.AsTracking().Where(g => g.BoardId == boardId && g.State == GoalState.Active)
                .OrderBy(g => g.Position).ToListAsync(cancellationToken);
            var (from, to) = (shelf.FindIndex(g => g.Id == goalId), shelf.FindIndex(g => g.Id == neighbourId));
            if (from < 0 || to < 0 || Math.Abs(from - to) != 1)
                return Outcome.Conflict;
            shelf[from].ChangePlaces(shelf[to]);
            return Outcome.Done;
        }, cancellationToken);
}
