using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>What becomes of the words that somebody has proposed for a goal.</summary>
internal sealed class DecideWording(BoardCommands commands)
{
    /// <summary>The running meeting takes them: the goal is adjusted.</summary>
    /// <param name="seenWording">The number of the goal's wording that was on the screen.</param>
    public Task<Outcome<GoalFault>> AdoptAsync(
        ClaimsPrincipal who, int boardId, int proposalId, int seenWording, CancellationToken cancellationToken = default) =>
        RunAsync(who, boardId, proposalId, async (db, goal, proposal, today) =>
        {
            if (goal.Wording.Number != seenWording || await RunningMeeting.OfAsync(db, boardId, cancellationToken) is not { } meeting)
                return Outcome.Conflict;
            goal.Reword(proposal.Text, today);
            var why = (await GoalMinutes.DecisionAsync(db, meeting, goal.Id, cancellationToken))?.Why;
            await GoalMinutes.WriteDownAsync(db, boardId, goal.Id, GoalVerdict.Adjust, why, goal.Wording.Text, cancellationToken);
            return Outcome.Done;
        }, cancellationToken);

    /// <summary>They are put away: by the meeting, or by whoever sees that they should not stand there until then.</summary>
    public Task<Outcome<GoalFault>> PutAwayAsync(ClaimsPrincipal who, int boardId, int proposalId, CancellationToken cancellationToken = default) =>
        RunAsync(who, boardId, proposalId, async (db, goal, proposal, _) =>
        {
            await RunningMeeting.NoteAsync(db, boardId, meeting => MeetingChange.Of(
                meeting, MeetingChangeKind.GoalWordingPutAway, proposal.Id, proposal.Text, from: goal.Wording.Text), cancellationToken);
            return Outcome.Done;
        }, cancellationToken);

    private Task<Outcome<GoalFault>> RunAsync(
        ClaimsPrincipal who, int boardId, int proposalId,
        Func<LeanDbContext, WellbeingGoal, WordingProposal, DateOnly, Task<Outcome<GoalFault>>> decide, CancellationToken cancellationToken) =>
        commands.RunAsync<Outcome<GoalFault>>(who, Right.WorkOnGoals, boardId, BoardTopics.Goals, async work =>
        {
            var proposal = await work.Db.WordingProposals.AsTracking().SingleOrDefaultAsync(p => p.Id == proposalId, cancellationToken);
            var goal = proposal is null ? null : await work.Db.WellbeingGoals.AsTracking().SingleOrDefaultAsync(
                g => g.Id == proposal.GoalId && g.BoardId == boardId && g.State == GoalState.Active, cancellationToken);
            if (goal is null)
                return Outcome.Conflict;
            var outcome = await decide(work.Db, goal, proposal!, work.Now.DayInNorway());
            if (outcome.IsDone)
                work.Db.WordingProposals.Remove(proposal!);
            return outcome;
        }, cancellationToken);
}
