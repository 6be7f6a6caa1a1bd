using System.Security.Claims;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>Puts a service goal forward, from a screen or from a phone.</summary>
internal sealed class ProposeServiceGoal(ServiceGoalChanges changes, BoardCommands commands, IdeaQueries phoneBoards)
{
    /// <summary>Somebody who is signed in. What the leader proposes does not count as the staff's.</summary>
    public Task<Outcome<ServiceGoalFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, ServiceGoalAim aim, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, work => AddAsync(work, aim, byStaff: !work.Rights.Contains(Right.RunMeeting)), cancellationToken);

    /// <summary>A phone that has scanned the board's key.</summary>
    public async Task<Outcome<ServiceGoalFault>> ExecuteAsync(string boardKey, ServiceGoalAim aim, CancellationToken cancellationToken = default) =>
        await phoneBoards.FindAsync(boardKey, cancellationToken) is { } board
            ? await commands.RunByKeyAsync(board.BoardId, BoardTopics.Goals, work => AddAsync(work, aim, byStaff: true), cancellationToken)
            : Outcome.Denied;

    /// <summary>The minutes name the goal by its number: it is saved first.</summary>
    private static async Task<Outcome<ServiceGoalFault>> AddAsync(BoardWork work, ServiceGoalAim aim, bool byStaff)
    {
        if (aim.Check() != AimFault.None)
            return ServiceGoalFault.BadAim;
        var goal = ServiceGoal.Propose(work.BoardId, aim, byStaff, work.Now.DayInNorway());
        work.Db.ServiceGoals.Add(goal);
        await work.SaveAsync();
        await ServiceGoalMinutes.NoteAsync(work.Db, goal, MeetingChangeKind.ServiceGoalProposed, work.CancellationToken);
        return Outcome.Done;
    }
}
