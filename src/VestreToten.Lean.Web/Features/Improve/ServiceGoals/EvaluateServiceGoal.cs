using System.Security.Claims;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>What the meeting says of an active service goal: behold, juster, nådd or ny, with a line of why.</summary>
internal sealed class EvaluateServiceGoal(ServiceGoalChanges changes, TimeProvider time)
{
    /// <param name="seenWording">The number of the wording that was on the screen.</param>
    /// <param name="aim">For juster the goal's new words and figures, for ny those of the goal that takes its place.</param>
    /// <param name="acknowledged">For ny, as in <see cref="AdoptServiceGoal"/>.</param>
    public Task<ServiceGoalOutcome> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int goalId, int seenWording, GoalVerdict verdict, ServiceGoalAim? aim, string? why,
        bool acknowledged = false, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, async (db, rights) =>
        {
            var needsAim = verdict is GoalVerdict.Adjust or GoalVerdict.New;
            if (needsAim && (aim is null || aim.Check() != AimFault.None))
                return ServiceGoalOutcome.BadAim;
            if (ServiceGoalDecision.CheckWhy(why) != TextFault.None)
                return ServiceGoalOutcome.BadWhy;
            var goal = await ServiceGoalChanges.FindAsync(db, boardId, goalId, ServiceGoalState.Active, cancellationToken);
            if (goal is null || goal.Wording.Number != seenWording)
                return ServiceGoalOutcome.SomebodyElseDid;
            if (verdict == GoalVerdict.Adjust)
                goal.Adjust(aim!, Today);
            else if (verdict == GoalVerdict.Achieved)
                goal.Reach();
            else if (verdict == GoalVerdict.New && await ReplaceAsync(db, goal, aim!, rights, acknowledged, cancellationToken) is var outcome && outcome != ServiceGoalOutcome.Done)
                return outcome;
            var text = verdict == GoalVerdict.New ? PlainText.OneLine(aim!.Text) : goal.Wording.Text;
            await ServiceGoalMinutes.WriteDownAsync(db, boardId, goalId, verdict, why, text, cancellationToken);
            return ServiceGoalOutcome.Done;
        }, cancellationToken);

    private DateOnly Today => time.GetUtcNow().DayInNorway();

    private async Task<ServiceGoalOutcome> ReplaceAsync(
        LeanDbContext db, ServiceGoal old, ServiceGoalAim aim, IReadOnlySet<Right> rights, bool acknowledged, CancellationToken cancellationToken)
    {
        var fresh = ServiceGoal.Propose(old.BoardId, aim, byStaff: !rights.Contains(Right.RunMeeting), Today);
        var others = await ServiceGoalChanges.ActiveAsync(db, old.BoardId, cancellationToken) - 1;
        if (fresh.CheckAdoption(others, supporters: 0, acknowledged) is var fault && fault != AdoptionFault.None)
            return ServiceGoalChanges.OutcomeOf(fault);
        old.Retire();
        fresh.Adopt(others, supporters: 0, acknowledged);
        db.ServiceGoals.Add(fresh);
        if (fresh.AdoptedUnasked)
        {
            await db.SaveChangesAsync(cancellationToken);
            await ServiceGoalMinutes.NoteAsync(db, fresh, MeetingChangeKind.ServiceGoalUnasked, cancellationToken);
        }

        return ServiceGoalOutcome.Done;
    }
}
