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

/// <summary>
/// What the meeting says of a goal: behold, juster, nådd or ny, with a line of why. A proposal that is kept is taken into
/// use; one that is put away is retired.
/// </summary>
internal sealed class DecideGoal(BoardCommands commands)
{
    /// <summary>Decides on an active goal, or anew on one that the running meeting has called reached.</summary>
    /// <param name="seenWording">The number of the wording that was on the screen.</param>
    /// <param name="text">The new words: for juster the goal's own, for ny those of the goal that takes its place.</param>
    public Task<Outcome<GoalFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int goalId, int seenWording, GoalVerdict verdict, string? text, string? why,
        CancellationToken cancellationToken = default) =>
        RunAsync(who, boardId, verdict is GoalVerdict.Adjust or GoalVerdict.New ? text : null, why, async work =>
        {
            var db = work.Db;
            var active = await ActiveAsync(db, boardId, cancellationToken);
            var goal = active.Find(g => g.Id == goalId) ?? await JustReachedAsync(db, boardId, goalId, cancellationToken);
            if (goal is null || goal.Wording.Number != seenWording)
                return Outcome.Conflict;
            if (goal.State == GoalState.Achieved && verdict != GoalVerdict.Achieved)
            {
                if (active.Count >= WellbeingGoal.MaxActive)
                    return GoalFault.TooMany;
                goal.Resume(active);
            }

            var today = work.Now.DayInNorway();
            if (verdict == GoalVerdict.Adjust)
                goal.Reword(text!, today);
            else if (verdict == GoalVerdict.Achieved && goal.State == GoalState.Active)
                goal.Achieve();
            else if (verdict == GoalVerdict.New)
                Replace(db, boardId, goal, active, text!, today);
            await GoalMinutes.WriteDownAsync(db, boardId, goal.Id, verdict, why, verdict == GoalVerdict.New ? GoalText.From(text) : goal.Wording.Text, cancellationToken);
            return Outcome.Done;
        }, cancellationToken);

    /// <summary>Writes why the running meeting said what it said of a goal, also of one that it has ended.</summary>
    public Task<Outcome<GoalFault>> ExplainAsync(ClaimsPrincipal who, int boardId, int goalId, string? why, CancellationToken cancellationToken = default) =>
        RunAsync(who, boardId, null, why, async work =>
        {
            if (await RunningMeeting.OfAsync(work.Db, boardId, cancellationToken) is not { } meeting
                || await GoalMinutes.DecisionAsync(work.Db, meeting, goalId, cancellationToken) is not { } decision)
                return Outcome.Conflict;
            decision.Change(decision.Verdict, why, decision.GoalText);
            return Outcome.Done;
        }, cancellationToken);

    /// <summary>Takes a proposal into use.</summary>
    public Task<Outcome<GoalFault>> AdoptAsync(ClaimsPrincipal who, int boardId, int goalId, CancellationToken cancellationToken = default) =>
        RunAsync(who, boardId, null, null, async work =>
        {
            var db = work.Db;
            var active = await ActiveAsync(db, boardId, cancellationToken);
            var goal = await ProposalAsync(db, boardId, goalId, cancellationToken);
            if (goal is null)
                return Outcome.Conflict;
            if (active.Count >= WellbeingGoal.MaxActive)
                return GoalFault.TooMany;
            goal.Activate(active);
            await GoalMinutes.WriteDownAsync(db, boardId, goal.Id, GoalVerdict.New, null, goal.Wording.Text, cancellationToken);
            return Outcome.Done;
        }, cancellationToken);

    /// <summary>Puts a proposal away.</summary>
    public Task<Outcome<GoalFault>> PutAwayAsync(ClaimsPrincipal who, int boardId, int goalId, CancellationToken cancellationToken = default) =>
        RunAsync(who, boardId, null, null, async work =>
        {
            if (await ProposalAsync(work.Db, boardId, goalId, cancellationToken) is not { } goal)
                return Outcome.Conflict;
            goal.Retire();
            await RunningMeeting.NoteAsync(
                work.Db, boardId, meeting => MeetingChange.Of(meeting, MeetingChangeKind.GoalPutAway, goal.Id, goal.Wording.Text), cancellationToken);
            return Outcome.Done;
        }, cancellationToken);

    private Task<Outcome<GoalFault>> RunAsync(
        ClaimsPrincipal who, int boardId, string? text, string? why, Func<BoardWork, Task<Outcome<GoalFault>>> decide, CancellationToken cancellationToken) =>
        commands.RunAsync<Outcome<GoalFault>>(who, Right.WorkOnGoals, boardId, BoardTopics.Goals, async work =>
        {
            if (text is not null && GoalText.Check(text) != TextFault.None)
                return GoalFault.BadText;
            if (GoalDecision.CheckWhy(why) != TextFault.None)
                return GoalFault.BadWhy;
            return await decide(work);
        }, cancellationToken);

    private static void Replace(
        LeanDbContext db, int boardId, WellbeingGoal old, List<WellbeingGoal> active, string text, DateOnly today)
    {
        old.Retire();
        var fresh = WellbeingGoal.Propose(boardId, text, today);
        fresh.Activate([.. active.Where(g => g.Id != old.Id)]);
        db.WellbeingGoals.Add(fresh);
    }

    private static Task<List<WellbeingGoal>> ActiveAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken) =>
        db.WellbeingGoals.AsTracking().Where(g => g.BoardId == boardId && g.State == GoalState.Active).ToListAsync(cancellationToken);

    /// <summary>A goal that the running meeting has called reached; null where it has not.</summary>
    private static Task<WellbeingGoal?> JustReachedAsync(LeanDbContext db, int boardId, int goalId, CancellationToken cancellationToken) => (
        from goal in db.WellbeingGoals.AsTracking()
        join decision in db.GoalDecisions on goal.Id equals decision.GoalId
        join meeting in db.Meetings on decision.MeetingId equals meeting.Id
        where goal.Id == goalId && goal.BoardId == boardId && goal.State == GoalState.Achieved
            && meeting.State == MeetingState.Running && meeting.BoardId == boardId && decision.Verdict == GoalVerdict.Achieved
        select goal)
        .SingleOrDefaultAsync(cancellationToken);

    private static Task<WellbeingGoal?> ProposalAsync(LeanDbContext db, int boardId, int goalId, CancellationToken cancellationToken) =>
        db.WellbeingGoals.AsTracking().SingleOrDefaultAsync(
            g => g.Id == goalId && g.BoardId == boardId && g.State == GoalState.Proposed, cancellationToken);
}
