using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>Jeg støtter: a phone supports a proposal, once. Twice changes nothing, and tells nobody anything.</summary>
internal sealed class SupportServiceGoal(BoardCommands commands, IdeaQueries phoneBoards)
{
    /// <param name="boardKey">The board's key, which the phone has scanned.</param>
    /// <param name="goalId">The proposal.</param>
    /// <param name="token">The phone's own random bytes; see <see cref="SupportToken"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Outcome<ServiceGoalFault>> ExecuteAsync(string boardKey, int goalId, byte[] token, CancellationToken cancellationToken = default)
    {
        if (await phoneBoards.FindAsync(boardKey, cancellationToken) is not { } board)
            return Outcome.Denied;
        return await commands.RunByKeyAsync(board.BoardId, BoardTopics.Goals, work => AddAsync(work, goalId, token), cancellationToken);
    }

    /// <summary>The same for a phone that has joined the board.</summary>
    /// <param name="who">The phone.</param>
    /// <param name="boardId">Its board.</param>
    /// <param name="goalId">The proposal.</param>
    /// <param name="token">The phone's secret.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<Outcome<ServiceGoalFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int goalId, byte[] token, CancellationToken cancellationToken = default) =>
        commands.RunAsync(who, Right.WorkOnImprovements, boardId, BoardTopics.Goals, work => AddAsync(work, goalId, token), cancellationToken);

    private static async Task<Outcome<ServiceGoalFault>> AddAsync(BoardWork work, int goalId, byte[] token)
    {
        var goal = await work.Db.ServiceGoals.SingleOrDefaultAsync(g => g.Id == goalId && g.BoardId == work.BoardId, work.CancellationToken);
        if (goal is not { State: ServiceGoalState.Proposed })
            return Outcome.Conflict;
        var support = ServiceGoalSupport.Of(goal, SupportMark.Of(token, goalId));
        if (!await work.Db.ServiceGoalSupports.AnyAsync(s => s.GoalId == goalId && s.Supporter == support.Supporter, work.CancellationToken))
            work.Db.ServiceGoalSupports.Add(support);
        return Outcome.Done;
    }
}
