using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>Jeg støtter: a phone supports a proposal, once. Twice changes nothing, and tells nobody anything.</summary>
internal sealed class SupportServiceGoal(BoardCommands commands, IdeaQueries phoneBoards)
{
    /// <param name="token">The phone's own random bytes; see <see cref="SupportToken"/>.</param>
    public async Task<Outcome<ServiceGoalFault>> ExecuteAsync(string boardKey, int goalId, byte[] token, CancellationToken cancellationToken = default)
    {
        if (await phoneBoards.FindAsync(boardKey, cancellationToken) is not { } board)
            return Outcome.Denied;
        return await commands.RunByKeyAsync<Outcome<ServiceGoalFault>>(board.BoardId, BoardTopics.Goals, async work =>
        {
            var goal = await work.Db.ServiceGoals.SingleOrDefaultAsync(g => g.Id == goalId && g.BoardId == board.BoardId, cancellationToken);
            if (goal is not { State: ServiceGoalState.Proposed })
                return Outcome.Conflict;
            var support = ServiceGoalSupport.Of(goal, SupportMark.Of(token, goalId));
            if (!await work.Db.ServiceGoalSupports.AnyAsync(s => s.GoalId == goalId && s.Supporter == support.Supporter, cancellationToken))
                work.Db.ServiceGoalSupports.Add(support);
            return Outcome.Done;
        }, cancellationToken);
    }
}
