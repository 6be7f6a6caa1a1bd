using System.Security.Claims;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>What the meeting says of an active service goal: behold, juster, nådd or ny, with a line of why.</summary>
internal sealed class EvaluateServiceGoal(ServiceGoalChanges changes)
{
    /// <param name="seenWording">The number of the wording that was on the screen.</param>
    /// <param name="aim">For juster the goal's new words and figures, for ny those of the goal that takes its place.</param>
    /// <param name="acknowledged">For ny, as in <see cref="AdoptServiceGoal"/>.</param>
    public Task<Outcome<ServiceGoalFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int goalId, int seenWording, GoalVerdict verdict, ServiceGoalAim? aim, string? why,
        bool acknowledged = false, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, async work =>
        {
            var needsAim = verdict is GoalVerdict.Adjust or GoalVerdict.New;
            if (needsAim && (aim is null || aim.Check() != AimFault.None))
                return ServiceGoalFault.BadAim;
            if (ServiceGoalDecision.CheckWhy(why) != TextFault.None)
                return ServiceGoalFault.BadWhy;
            var goal = await ServiceGoalChanges.FindAsync(work.Db, boardId, goalId, ServiceGoalState.Active, cancellationToken);
            if (goal is null || goal.Wording.Number != seenWording)
                return Outcome.Conflict;
            if (verdict == GoalVerdict.Adjust)
                goal.Adjust(aim!, work.Now.DayInNorway());
            else if (verdict == GoalVerdict.Achieved)
                goal.Reach();
            else if (verdict == GoalVerdict.New && await ReplaceAsync(work, goal, aim!, acknowledged) is { IsDone: false } refused)
                return refused;
            var text = verdict == GoalVerdict.New ? PlainText.OneLine(aim!.Text) : goal.Wording.Text;
            await ServiceGoalMinutes.WriteDownAsync(work.Db, boardId, goalId, verdict, why, text, cancellationToken);
            return Outcome.Done;
        }, cancellationToken);

    /// <summary>Writes why the running meeting said what it said of a goal.</summary>
    public Task<Outcome<ServiceGoalFault>> ExplainAsync(
        ClaimsPrincipal who, int boardId, int goalId, string? why, CancellationToken cancellationToken = default) =>
        changes.RunAsync(who, boardId, async work =>
        {
            if (ServiceGoalDecision.CheckWhy(why) != TextFault.None)
                return ServiceGoalFault.BadWhy;
            if (await RunningMeeting.OfAsync(work.Db, boardId, cancellationToken) is not { } meeting
                || await ServiceGoalMinutes.DecisionAsync(work.Db, meeting, goalId, cancellationToken) is not { } decision)
                return Outcome.Conflict;
            decision.Change(decision.Verdict, why, decision.GoalText);
            return Outcome.Done;
        }, cancellationToken);

    private static async Task<Outcome<ServiceGoalFault>> ReplaceAsync(BoardWork work, ServiceGoal old, ServiceGoalAim aim, bool acknowledged)
    {
        var fresh = ServiceGoal.Propose(old.BoardId, aim, byStaff: !work.Rights.Contains(Right.RunMeeting), work.Now.DayInNorway());
        var others = await ServiceGoalChanges.ActiveAsync(work.Db, old.BoardId, work.CancellationToken) - 1;
        if (fresh.CheckAdoption(others, supporters: 0, acknowledged) is var fault && fault != AdoptionFault.None)
            return ServiceGoalChanges.OutcomeOf(fault);
        old.Retire();
        fresh.Adopt(others, supporters: 0, acknowledged);
        work.Db.ServiceGoals.Add(fresh);
        if (fresh.AdoptedUnasked)
        {
            await work.SaveAsync();
            await ServiceGoalMinutes.NoteAsync(work.Db, fresh, MeetingChangeKind.ServiceGoalUnasked, work.CancellationToken);
        }

        return Outcome.Done;
    }
}
