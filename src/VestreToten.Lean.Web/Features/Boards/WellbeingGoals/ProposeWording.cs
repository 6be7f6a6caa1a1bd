using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>Proposes new words for an active goal, to be decided in a meeting. Until then the goal says what it said.</summary>
internal sealed class ProposeWording(BoardCommands commands)
{
    /// <param name="seenWording">The number of the wording that was on the screen.</param>
    public Task<Outcome<GoalFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int goalId, int seenWording, string text, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<GoalFault>>(who, Right.WorkOnGoals, boardId, BoardTopics.Goals, async work =>
        {
            var db = work.Db;
            if (GoalText.Check(text) != TextFault.None)
                return GoalFault.BadText;
            var goal = await db.WellbeingGoals.SingleOrDefaultAsync(
                g => g.Id == goalId && g.BoardId == boardId && g.State == GoalState.Active, cancellationToken);
            if (goal is null || goal.Wording.Number != seenWording)
                return Outcome.Conflict;
            var proposed = await db.WordingProposals.Where(p => p.GoalId == goalId).Select(p => p.Text).ToListAsync(cancellationToken);
            if (goal.Says(text) || proposed.Contains(PlainText.OneLine(text), StringComparer.OrdinalIgnoreCase))
                return GoalFault.SameWording;
            var proposal = WordingProposal.For(goal, text, work.Now.DayInNorway());
            db.WordingProposals.Add(proposal);
            await work.SaveAsync();
            await RunningMeeting.NoteAsync(db, boardId, meeting => MeetingChange.Of(
                meeting, MeetingChangeKind.GoalWordingProposed, proposal.Id, proposal.Text, from: goal.Wording.Text), cancellationToken);
            return Outcome.Done;
        }, cancellationToken);
}
