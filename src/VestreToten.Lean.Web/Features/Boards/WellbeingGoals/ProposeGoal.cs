using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>Puts a wellbeing goal forward.</summary>
internal sealed class ProposeGoal(BoardCommands commands)
{
    public Task<Outcome<GoalFault>> ExecuteAsync(ClaimsPrincipal who, int boardId, string text, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<GoalFault>>(who, Right.WorkOnGoals, boardId, BoardTopics.Goals, async work =>
        {
            if (GoalText.Check(text) != TextFault.None)
                return GoalFault.BadText;
            var there = await work.Db.WellbeingGoals
                .Where(g => g.BoardId == boardId && (g.State == GoalState.Active || g.State == GoalState.Proposed)).ToListAsync(cancellationToken);
            if (there.Exists(g => g.Says(text)))
                return GoalFault.AlreadyThere;
            var goal = WellbeingGoal.Propose(boardId, text, work.Now.DayInNorway());
            work.Db.WellbeingGoals.Add(goal);
            await work.SaveAsync();
            await RunningMeeting.NoteAsync(
                work.Db, boardId, meeting => MeetingChange.Of(meeting, MeetingChangeKind.GoalProposed, goal.Id, goal.Wording.Text), cancellationToken);
            return Outcome.Done;
        }, cancellationToken);
}
