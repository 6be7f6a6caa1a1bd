using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>Puts a wellbeing goal forward.</summary>
internal sealed class ProposeGoal(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time)
{
    public async Task<GoalOutcome> ExecuteAsync(ClaimsPrincipal who, int boardId, string text, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.WorkOnGoals, boardId, cancellationToken))
            return GoalOutcome.Denied;
        if (GoalText.Check(text) != TextFault.None)
            return GoalOutcome.BadText;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var goal = WellbeingGoal.Propose(boardId, text, time.GetUtcNow().DayInNorway());
        db.WellbeingGoals.Add(goal);
        await db.SaveChangesAsync(cancellationToken);
        await RunningMeeting.NoteAsync(
            db, boardId, meeting => MeetingChange.Of(meeting, MeetingChangeKind.GoalProposed, goal.Id, goal.Wording.Text), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Publish(boardId, BoardTopics.Goals);
        return GoalOutcome.Done;
    }
}
