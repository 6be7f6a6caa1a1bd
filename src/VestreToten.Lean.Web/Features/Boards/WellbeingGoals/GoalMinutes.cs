using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>Writes what was said of a goal into the running meeting; where none runs there is nothing to write in.</summary>
internal static class GoalMinutes
{
    public static async Task WriteDownAsync(
        LeanDbContext db, int boardId, int goalId, GoalVerdict verdict, string? why, string goalText, CancellationToken cancellationToken)
    {
        if (await RunningMeeting.OfAsync(db, boardId, cancellationToken) is not { } meeting)
            return;
        if (await DecisionAsync(db, meeting, goalId, cancellationToken) is { } earlier)
            earlier.Change(verdict, why, goalText);
        else
            db.GoalDecisions.Add(GoalDecision.Of(meeting, goalId, verdict, why, goalText));
    }

    /// <summary>What a meeting has said of a goal; null where it has said nothing.</summary>
    public static Task<GoalDecision?> DecisionAsync(LeanDbContext db, int meetingId, int goalId, CancellationToken cancellationToken) =>
        db.GoalDecisions.AsTracking().SingleOrDefaultAsync(d => d.MeetingId == meetingId && d.GoalId == goalId, cancellationToken);
}
