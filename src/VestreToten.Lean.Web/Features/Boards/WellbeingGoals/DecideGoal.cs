using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>
/// What the meeting says of a goal: behold, juster, nådd or ny, with a line of why. A proposal that is kept is taken into
/// use; one that is put away is retired.
/// </summary>
internal sealed class DecideGoal(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time)
{
    /// <summary>Decides on an active goal.</summary>
    /// <param name="seenWording">The number of the wording that was on the screen.</param>
    /// <param name="text">The new words: for juster the goal's own, for ny those of the goal that takes its place.</param>
    public Task<GoalOutcome> ExecuteAsync(
        ClaimsPrincipal who, int boardId, int goalId, int seenWording, GoalVerdict verdict, string? text, string? why,
        CancellationToken cancellationToken = default) =>
        RunAsync(who, boardId, verdict is GoalVerdict.Adjust or GoalVerdict.New ? text : null, why, async db =>
        {
            var active = await ActiveAsync(db, boardId, cancellationToken);
            var goal = active.SingleOrDefault(g => g.Id == goalId && g.Wording.Number == seenWording);
            if (goal is null)
                return GoalOutcome.SomebodyElseDid;
            var today = time.GetUtcNow().DayInNorway();
            if (verdict == GoalVerdict.Adjust)
                goal.Reword(text!, today);
            else if (verdict == GoalVerdict.Achieved)
                goal.Achieve();
            else if (verdict == GoalVerdict.New)
                Replace(db, boardId, goal, active, text!, today);
            await WriteDownAsync(db, boardId, goal.Id, verdict, why, verdict == GoalVerdict.New ? GoalText.From(text) : goal.Wording.Text, cancellationToken);
            return GoalOutcome.Done;
        }, cancellationToken);

    /// <summary>Takes a proposal into use.</summary>
    public Task<GoalOutcome> AdoptAsync(ClaimsPrincipal who, int boardId, int goalId, CancellationToken cancellationToken = default) =>
        RunAsync(who, boardId, null, null, async db =>
        {
            var active = await ActiveAsync(db, boardId, cancellationToken);
            var goal = await ProposalAsync(db, boardId, goalId, cancellationToken);
            if (goal is null)
                return GoalOutcome.SomebodyElseDid;
            if (active.Count >= WellbeingGoal.MaxActive)
                return GoalOutcome.TooMany;
            goal.Activate(active);
            await WriteDownAsync(db, boardId, goal.Id, GoalVerdict.New, null, goal.Wording.Text, cancellationToken);
            return GoalOutcome.Done;
        }, cancellationToken);

    /// <summary>Puts a proposal away.</summary>
    public Task<GoalOutcome> PutAwayAsync(ClaimsPrincipal who, int boardId, int goalId, CancellationToken cancellationToken = default) =>
        RunAsync(who, boardId, null, null, async db =>
        {
            if (await ProposalAsync(db, boardId, goalId, cancellationToken) is not { } goal)
                return GoalOutcome.SomebodyElseDid;
            goal.Retire();
            await RunningMeeting.NoteAsync(
                db, boardId, meeting => MeetingChange.Of(meeting, MeetingChangeKind.GoalPutAway, goal.Id, goal.Wording.Text), cancellationToken);
            return GoalOutcome.Done;
        }, cancellationToken);

    private async Task<GoalOutcome> RunAsync(
        ClaimsPrincipal who, int boardId, string? text, string? why, Func<LeanDbContext, Task<GoalOutcome>> decide, CancellationToken cancellationToken)
    {
        if (!await access.AllowsAsync(who, Right.WorkOnGoals, boardId, cancellationToken))
            return GoalOutcome.Denied;
        if (text is not null && GoalText.Check(text) != TextFault.None)
            return GoalOutcome.BadText;
        if (GoalDecision.CheckWhy(why) != TextFault.None)
            return GoalOutcome.BadWhy;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Else two at once could fill the same last place.
        await db.LockBoardAsync(boardId, cancellationToken);
        var outcome = await decide(db);
        if (outcome == GoalOutcome.Done)
        {
            outcome = await SaveAsync(db, cancellationToken);
            if (outcome == GoalOutcome.Done)
                await transaction.CommitAsync(cancellationToken);
        }

        changes.Publish(boardId, BoardTopics.Goals);
        return outcome;
    }

    private static async Task<GoalOutcome> SaveAsync(LeanDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return GoalOutcome.Done;
        }
        catch (DbUpdateException e) when (!StorageFailure.Is(e))
        {
            // Two decided on the same goal at once, on two nodes.
            return GoalOutcome.SomebodyElseDid;
        }
    }

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

    private static Task<WellbeingGoal?> ProposalAsync(LeanDbContext db, int boardId, int goalId, CancellationToken cancellationToken) =>
        db.WellbeingGoals.AsTracking().SingleOrDefaultAsync(
            g => g.Id == goalId && g.BoardId == boardId && g.State == GoalState.Proposed, cancellationToken);

    /// <summary>Into the minutes of the running meeting, where there is one.</summary>
    private static async Task WriteDownAsync(
        LeanDbContext db, int boardId, int goalId, GoalVerdict verdict, string? why, string goalText, CancellationToken cancellationToken)
    {
        if (await RunningMeeting.OfAsync(db, boardId, cancellationToken) is not { } meeting)
            return;
        var earlier = await db.GoalDecisions.AsTracking()
            .SingleOrDefaultAsync(d => d.MeetingId == meeting && d.GoalId == goalId, cancellationToken);
        if (earlier is null)
            db.GoalDecisions.Add(GoalDecision.Of(meeting, goalId, verdict, why, goalText));
        else
            earlier.Change(verdict, why, goalText);
    }
}
